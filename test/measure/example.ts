import { assert, type Instant, parseDay, parseInstant, startOf } from '../../src/kernel/index.ts';
import type { MeasuredDossier, Span } from '../../src/measure/index.ts';

/** A moment in Vietnam as written in the examples of the rule files: `2022-05-13T07:40`. */
export function moment(text: string): Instant {
  const at = parseInstant(text);
  assert(at !== null, `no moment: ${text}`);
  return at;
}

/** A span of whole days in Vietnam; the second day is no longer in it. */
export const span = (from_on: string, to_on: string): Span => ({
  from_at: startOf(parseDay(from_on)!),
  to_at: startOf(parseDay(to_on)!),
});

/** A dossier as the examples tell it; an absent moment is none. */
export const dossier = (received: string, due?: string, finished?: string): MeasuredDossier => ({
  received_at: moment(received),
  channel: 1,
  due_at: due ? moment(due) : null,
  finished_at: finished ? moment(finished) : null,
});

/** Months of 2022 that the examples use, seen after they are over. */
export const MAY: Span = span('2022-05-01', '2022-06-01');
export const JUNE: Span = span('2022-06-01', '2022-07-01');
export const JULY: Span = span('2022-07-01', '2022-08-01');
export const LATER: Instant = moment('2023-03-29T13:30');
