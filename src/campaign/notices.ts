import { compare, exactText, parseExact, print } from '../kernel/index.ts';
import type { LineEvent, SheetEvent } from './event.ts';
import { lineOf } from './evolve.ts';
import { pointsAt } from './points.ts';
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
    if (event.kind === 'sheet.line-appraised') return lowered(scene, event as LineEvent);
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

/** The unit is told how many lines it is to explain, and when it may ask for re-checks. */
function advanced(scene: Scene, { after }: SheetEvent): Notice[] {
  const { campaign, lines } = scene;
  if (after.state === 'council') return [appraised(scene)];
  if (after.state !== 'explanation') return [];
  const asked = [...lines.values()].filter(({ appraised_1 }) => appraised_1?.explanation_wanted);
  if (asked.length === 0) return [];
  const deadline = dayText(campaign.calendar.explanation_by);
  return [
    { template: 'campaign.explanation-asked', facts: { count: `${asked.length}`, deadline } },
  ];
}

function appraised({ campaign, lines }: Scene): Notice {
  const changed = [...lines.values()].filter(
    ({ appraised_1, appraised_2 }) => (appraised_2?.points ?? appraised_1?.points ?? null) !== null,
  );
  const deadline = dayText(campaign.calendar.recheck_by);
  return { template: 'campaign.appraised', facts: { count: `${changed.length}`, deadline } };
}

/** Points below those that the unit claimed, told at once where the campaign shows the round. */
function lowered(scene: Scene, { line_code, after }: LineEvent): Notice[] {
  const word = after.appraised_2 ?? after.appraised_1;
  const round = after.appraised_2 ? 'appraised_2' : 'appraised_1';
  const self = pointsAt(scene, line_code, 'self');
  if (!scene.campaign.shows[round] || !word?.points || !self || !isLess(word.points, self))
    return [];
  const facts = {
    line: lineName(scene, line_code),
    self_points: pointsText(self),
    appraised_points: pointsText(word.points),
    reason: word.reason ?? '–',
  };
  return [{ template: 'campaign.line-lowered', facts }];
}

const isLess = (a: Points, b: Points): boolean => {
  const [left, right] = [parseExact(a), parseExact(b)];
  return left !== null && right !== null && compare(left, right) < 0;
};

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
