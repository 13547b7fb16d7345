import { type DossierEvent, eventOf } from '../dossier/index.ts';
import type { JournalRow } from '../journal/index.ts';
import { type Instant, isRefusal } from '../kernel/index.ts';
import { type Calendar, workingBetween } from '../worktime/index.ts';
import { type ClockNote, clockNote } from './clock-note.ts';

/** One thing that happened to a dossier, as its line of time shows it. */
export interface TimelineEntry {
  seq: number;
  kind: DossierEvent['kind'];
  at: Instant;
  /** Null is the system itself. */
  actor_name: string | null;
  /** The unit for which the actor acted. */
  unit_name: string;
  reason: string | null;
  /** The step that ended with it. */
  step: number | null;
  /** Where it was brought from or corrected by, and what was otherwise until then. */
  brought: Brought | null;
  /** What happened to the clock; null for acts that leave it alone. */
  clock: ClockNote | null;
  /** Who holds the dossier from then on. */
  holder_name: string | null;
  /** Who held it until then. */
  held_by_name: string | null;
  /** Working minutes since the event before; null for the first, and beyond the calendar. */
  held_minutes: number | null;
}

/** The row of a file from another system. */
export interface Brought {
  file_name: string;
  row: number;
  /** The fields of the dossier that a correction changed; none at first. */
  changed: readonly string[];
}

/** What entries are made with. */
export interface TimelineFacts {
  calendar: Calendar;
  accountName(account_id: number): string;
  unitName(unit_id: number): string;
  fileName(import_id: number): string;
}

/** The events of a dossier with names, and how long it was held between them. */
export function timelineOf(rows: readonly JournalRow[], facts: TimelineFacts): TimelineEntry[] {
  let holder_id: number | null = null;
  return rows.map((row, i) => {
    const event = eventOf(row);
    const held_by = holder_id;
    holder_id = holderAfter(event, held_by);
    const before = rows[i - 1];
    return {
      seq: row.seq,
      kind: event.kind,
      at: row.at,
      actor_name: nameOf(row.actor_id, facts),
      unit_name: facts.unitName(row.acting_unit_id),
      reason: row.reason,
      step: 'step' in event ? event.step : null,
      brought: broughtBy(event, facts),
      clock: clockNote(event),
      holder_name: nameOf(holder_id, facts),
      held_by_name: nameOf(held_by, facts),
      held_minutes: before ? workingMinutes(facts.calendar, before.at, row.at) : null,
    };
  });
}

function broughtBy(event: DossierEvent, { fileName }: TimelineFacts): Brought | null {
  if (!('import_id' in event)) return null;
  const changed = 'before' in event ? Object.keys(event.before) : [];
  return { file_name: fileName(event.import_id), row: event.row, changed };
}

const nameOf = (account_id: number | null, { accountName }: TimelineFacts): string | null =>
  account_id === null ? null : accountName(account_id);

function holderAfter(event: DossierEvent, holder_id: number | null): number | null {
  if ('holder_id' in event) return event.holder_id;
  if ('import_id' in event) return null;
  return event.kind === 'dossier.finished' ? null : holder_id;
}

/** Working minutes from one instant to a later one; null where the calendar does not know. */
export function workingMinutes(calendar: Calendar, from: Instant, to: Instant): number | null {
  const minutes = workingBetween(calendar, from, to);
  return isRefusal(minutes) ? null : Math.floor(minutes);
}

/** Every import that a line of time names. */
export const importsIn = (rows: readonly JournalRow[]): number[] => [
  ...new Set(rows.map(eventOf).flatMap((event) => ('import_id' in event ? [event.import_id] : []))),
];

/** Every account that a line of time names. */
export function accountsIn(rows: readonly JournalRow[]): number[] {
  const ids = rows.flatMap((row) => {
    const event = eventOf(row);
    return [row.actor_id, 'holder_id' in event ? event.holder_id : null];
  });
  return [...new Set(ids.filter((id) => id !== null))];
}
