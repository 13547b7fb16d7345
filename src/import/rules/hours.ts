/**
 * Decides the moment of a dossier's event that is told as a day only: 00:00 of its day, but never
 * before the event before it on the same day. A due day lasts until its last millisecond.
 *
 * Law: NĐ 61/2018/NĐ-CP promises a moment; a table that tells days only promises whole days.
 * Example: received 10/05 08:30, ready "10/05" → ready at 08:30; due "12/05" → 12/05 23:59:59.999.
 */
import { endOfDay, type Told } from '../date/read.ts';
import type { Zone } from '../date/zone.ts';
import type { Moment } from '../field.ts';
import type { Moments } from './contradictions.ts';

export interface Instants {
  received_at: number;
  due_at: number | null;
  finished_at: number | null;
  returned_at: number | null;
  no_hour: readonly Moment[];
}

const NONE: readonly Moment[] = [];

export function instantsOf({ received, due, finished, returned }: Moments, zone: Zone): Instants {
  const received_at = received.at;
  const finished_at = finished && notBefore(finished, received.day, received_at);
  const before = finished ?? received;
  const returned_at = returned && notBefore(returned, before.day, finished_at ?? received_at);
  const due_at = due && (due.has_hour ? due.at : endOfDay(due.day, zone));
  let no_hour = NONE;
  if (!received.has_hour) no_hour = [...no_hour, 'received'];
  if (due && !due.has_hour) no_hour = [...no_hour, 'due'];
  if (finished && !finished.has_hour) no_hour = [...no_hour, 'finished'];
  if (returned && !returned.has_hour) no_hour = [...no_hour, 'returned'];
  return { received_at, due_at, finished_at, returned_at, no_hour };
}

const notBefore = (one: Told, day: number, at: number): number =>
  !one.has_hour && one.day === day ? Math.max(one.at, at) : one.at;
