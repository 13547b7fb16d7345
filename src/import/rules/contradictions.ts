/**
 * Decides whether the moments of a dossier contradict each other, the clock or the status. Moments
 * of which one has no hour are compared by day. Every contradiction is told, none is mended: such a
 * row stands apart, unless the mapping says that its kind is meant.
 *
 * Law: TT 01/2018/TT-VPCP and TT 01/2020/TT-VPCP (a dossier is received, then ready, then
 * returned); house rule on what cannot be. Example: received 10/05/2023, ready 09/05/2023 →
 * `finished-before-received`.
 */
import type { Told } from '../date/read.ts';
import type { Field } from '../field.ts';
import type { Fault } from './rule.ts';

export interface Moments {
  received: Told;
  due: Told | null;
  finished: Told | null;
  returned: Told | null;
}

/** What says that it is later: the moment of the import. */
export interface Now {
  at: number;
  /** Its civil day in the mapping's zone. */
  day: number;
}

export function contradictionsOf(
  moments: Moments,
  now: Now,
  status: { text: string; is_open: boolean } | null,
): Fault[] {
  const { received, due, finished, returned } = moments;
  const faults: Fault[] = [];
  if (finished && isBefore(finished, received))
    faults.push(pair('finished-before-received', 'finished', finished, 'received', received));
  if (due && isBefore(due, received))
    faults.push(pair('due-before-received', 'due', due, 'received', received));
  const before = returned && beforeReturn(returned, moments);
  if (before) faults.push(pair('returned-before-finished', 'returned', returned, ...before));
  if (isAfter(received, now)) faults.push(late('received-in-future', 'received', received));
  if (finished && isAfter(finished, now))
    faults.push(late('finished-in-future', 'finished', finished));
  if (returned && isAfter(returned, now))
    faults.push(late('returned-in-future', 'returned', returned));
  if (status?.is_open && finished) {
    const against = { field: 'finished' as const, value: finished.text };
    faults.push({ rule: 'status-against-dates', field: 'status', value: status.text, against });
  }
  return faults;
}

/** What a return came before: the result, or, where that has no hour, the reception. */
function beforeReturn(returned: Told, { received, finished }: Moments): [Field, Told] | null {
  if (finished && isBefore(returned, finished)) return ['finished', finished];
  return isBefore(returned, received) ? ['received', received] : null;
}

const isBefore = (one: Told, other: Told): boolean =>
  one.has_hour && other.has_hour ? one.at < other.at : one.day < other.day;

const isAfter = (one: Told, now: Now): boolean =>
  one.has_hour ? one.at > now.at : one.day > now.day;

const pair = (
  rule: Fault['rule'],
  field: Field,
  { text: value }: Told,
  other: Field,
  { text }: Told,
): Fault => ({ rule, field, value, against: { field: other, value: text } });

const late = (rule: Fault['rule'], field: Field, { text }: Told): Fault => ({
  rule,
  field,
  value: text,
});
