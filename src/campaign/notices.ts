import { exactText, parseExact, print } from '../kernel/index.ts';
import type { LineEvent, SheetEvent } from './event.ts';
import { lineOf } from './evolve.ts';
import type { Scene } from './scene.ts';
import { NOT_APPLICABLE, type Points } from './sheet-line.ts';
import { linesFor } from './sheet-lines.ts';

/** A notice to the unit of a sheet; `campaign`, `unit` and `link` are added by who sends it. */
export interface Notice {
  template: string;
  facts: Readonly<Record<string, string>>;
  /** Tells the same only once. */
  once?: string;
}

/** Points as people read them: `0,75`; a dash where none were given. */
export function pointsText(points: Points | null): string {
  if (points === null || points === NOT_APPLICABLE) return '–';
  const exact = parseExact(points)!;
  return exact.d === 1n ? exactText(exact) : print(exact, 4, 'half-up').replace(/0+$/, '');
}

/** `2023-10-10` as `10/10/2023`. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** What the unit is told of something that happened to its sheet. */
export function noticesOf(scene: Scene, events: readonly (SheetEvent | LineEvent)[]): Notice[] {
  return events.flatMap((event) => {
    if (event.kind === 'sheet.opened') return [opened(scene)];
    if (event.kind === 'sheet.advanced') return advanced(scene, event as SheetEvent);
    if (event.kind === 'sheet.recheck-answered') return answered(scene, event as LineEvent);
    return [];
  });
}

function opened({ campaign }: Scene): Notice {
  const { decision, calendar } = campaign;
  return {
    template: 'campaign.opened',
    facts: { decision: decision.number, deadline: dayText(calendar.self_by) },
  };
}

/** When the first round is over, the unit is told how many lines it is to explain. */
function advanced({ campaign, lines }: Scene, { after }: SheetEvent): Notice[] {
  if (after.state !== 'explanation') return [];
  const asked = [...lines.values()].filter(({ appraised_1 }) => appraised_1?.explanation_wanted);
  if (asked.length === 0) return [];
  const deadline = dayText(campaign.calendar.explanation_by);
  return [
    { template: 'campaign.explanation-asked', facts: { count: `${asked.length}`, deadline } },
  ];
}

function answered(scene: Scene, { line_code, after }: LineEvent): Notice[] {
  const given = after.recheck?.answered;
  if (!given) return [];
  const before = lineOf(scene, line_code);
  const standing =
    before.council?.points ?? before.appraised_2?.points ?? before.appraised_1?.points;
  const points = pointsText(given.points ?? standing ?? before.self_points);
  const facts = { line: lineName(scene, line_code), points, reason: given.reason ?? '–' };
  return [{ template: 'campaign.recheck-answered', facts }];
}

/** `1.3.2 Công tác tuyên truyền`. */
export function lineName({ set, unit }: Scene, line_code: string): string {
  const line = linesFor(set, unit).find(({ code }) => code === line_code);
  return line ? `${line_code} ${line.name_vi}` : line_code;
}
