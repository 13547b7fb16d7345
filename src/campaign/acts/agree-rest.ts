/**
 * An advising agency agrees with the rest of its lines on a sheet in one step, after it judged those
 * where it thinks otherwise: in the first round with all that it has not judged, in the second with
 * what units explained. The figures keep following the program's counts.
 *
 * Source: provinces' rules of appraisal: each advising agency answers for all of its areas; most
 * lines are confirmed as they are.
 * Example: 23 lines of area 1, two lowered with a reason, the other 21 agreed with at once.
 */
import { z } from 'zod';
import { refuse } from '../../kernel/index.ts';
import { passed } from '../deadline.ts';
import { lineOf } from '../evolve.ts';
import type { SheetLine } from '../sheet-line.ts';
import { linesFor } from '../sheet-lines.ts';
import { lineDecision, sheetAct, wrongState } from './act.ts';
import { type ROUNDS, roundOf } from './appraise-line.ts';
import { notTheAppraiser, reportedIt } from './people.ts';

const command = z.strictObject({});

export const agreeRest = sheetAct<z.infer<typeof command>>({
  verb: 'agree-rest',
  permission: 'sheet.appraise',
  command,
  decide(scene) {
    const no = wrongState(scene, ['appraisal-1', 'appraisal-2']);
    if (no) return no;
    const { field, day } = roundOf(scene.sheet);
    const late = passed(scene.campaign, day, scene.at);
    if (late) return late;
    const by = scene.actor.account_id!;
    const word = { points: null, reason: null, by, at: scene.at, explanation_wanted: false };
    const events = linesFor(scene.set, scene.unit)
      .filter((line) => notTheAppraiser(scene, line) === null)
      .map(({ code }) => lineOf(scene, code))
      .filter((state) => isWaiting(field, state) && reportedIt(scene, state) === null)
      .flatMap(
        (state) => lineDecision(scene, 'sheet.line-appraised', state, { [field]: word }).events,
      );
    return events.length > 0 ? { events, reason: null } : refuse('sheet.nothing-to-agree');
  },
});

/** Whether a line waits for a word in a round. */
const isWaiting = (
  field: (typeof ROUNDS)[keyof typeof ROUNDS]['field'],
  state: SheetLine,
): boolean => state[field] === null && (field === 'appraised_1' || state.explained !== null);
