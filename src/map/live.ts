import type { Instant } from '../kernel/index.ts';
import type { CountRow, MapFigures, ScoreCell } from './data.ts';
import type { Happening } from './happening.ts';

/**
 * What `figures` tells open pages: whole new values, never differences, so that hearing one twice
 * or after a reload does no harm.
 */
export interface FiguresEvent {
  as_of: Instant;
  /** Units whose counts changed, by period. */
  counts: { period_code: string; unit_id: number; counts: CountRow }[];
  /** Units whose score, rank or tier changed, by set and period. */
  scores: (ScoreCell & { set_code: string; period_code: string; unit_id: number })[];
}

/** What `happened` tells: one thing that came to a dossier. */
export type HappenedEvent = Happening;

/** What `heartbeat` tells: the line is alive, and the figures are right up to this moment. */
export interface HeartbeatEvent {
  as_of: Instant;
  /** `stale` when the server itself cannot read the journal at present. */
  state: 'fresh' | 'stale';
}

/** How many of the latest happenings a page keeps. */
export const KEPT_HAPPENINGS = 8;

/** What a page shows: a period, and for each unit the sets whose scores stand in two columns. */
export interface Showing {
  period_code: string;
  /** The set that ranks a unit; undefined for a unit that none ranks. */
  setOf(unit_id: number): string | undefined;
  besideOf(unit_id: number): string | undefined;
  /** Whether the page knows the unit; one that an import made since is new to it. */
  knows(unit_id: number): boolean;
}

/** Whether events count dossiers of units that the page was drawn without. */
export const tellOfNewUnits = (events: readonly FiguresEvent[], showing: Showing): boolean =>
  events.some(({ counts }) => counts.some(({ unit_id }) => !showing.knows(unit_id)));

/** The figures after some events: of the shown period and sets alone. */
export function applyFigures(
  figures: MapFigures,
  events: readonly FiguresEvent[],
  showing: Showing,
): MapFigures {
  const counts = { ...figures.counts };
  const scores = { ...figures.scores };
  const beside = { ...figures.beside };
  for (const event of events) {
    for (const one of event.counts)
      if (one.period_code === showing.period_code) counts[one.unit_id] = one.counts;
    for (const { set_code, period_code, unit_id, ...score } of event.scores)
      if (period_code === showing.period_code) {
        if (set_code === showing.setOf(unit_id)) scores[unit_id] = score;
        if (set_code === showing.besideOf(unit_id)) beside[unit_id] = score;
      }
  }
  return { ...figures, counts, scores, beside, as_of: latest(figures.as_of, events) };
}

const latest = (as_of: Instant, events: readonly { as_of: Instant }[]): Instant =>
  Math.max(as_of, ...events.map((event) => event.as_of));

/** The figures at a later moment at which nothing else changed. */
export const applyHeartbeat = (figures: MapFigures, beat: HeartbeatEvent): MapFigures =>
  beat.as_of > figures.as_of ? { ...figures, as_of: beat.as_of } : figures;

/** The latest happenings first. */
export function applyHappened(figures: MapFigures, happened: readonly Happening[]): MapFigures {
  const newest = happened.toReversed();
  return {
    ...figures,
    happenings: [...newest, ...figures.happenings].slice(0, KEPT_HAPPENINGS),
  };
}
