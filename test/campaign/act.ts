import { evolveSheet, type Scene, sheetActs } from '../../src/campaign/index.ts';
import { isRefusal, type Refusal } from '../../src/kernel/index.ts';

/** Does an act in a scene: the scene after it, or the refusal. */
export function act(scene: Scene, verb: string, body: object): Scene | Refusal {
  const found = sheetActs.find((one) => one.verb === verb)!;
  const decision = found.decide(scene, found.command.parse(body));
  if (isRefusal(decision)) return decision;
  const after = decision.events.reduce(evolveSheet, { sheet: scene.sheet, lines: scene.lines });
  return { ...scene, ...after };
}

/** The same where a refusal would be a mistake of the test. */
export function acted(scene: Scene, verb: string, body: object): Scene {
  const after = act(scene, verb, body);
  if (isRefusal(after)) throw new Error(JSON.stringify(after));
  return after;
}

/** The code of the refusal, or `done`. */
export const told = (after: Scene | Refusal): string => (isRefusal(after) ? after.refused : 'done');
