/**
 * Counts a file's own totals from its rows alone, in a plain way of its own that shares nothing
 * with the province's figures, so that the two can be put side by side.
 *
 * Law: TT 01/2020/TT-VPCP, Biểu II.06a; by instant the moments are compared, by date the civil days
 * in Vietnam (UTC+7). Example: due 13/5 07:40, ready 13/5 10:00: late by instant, in time by date.
 */
import type { Instant } from '../kernel/index.ts';
import { type ImportedFacts, isTaken, type ReadRow } from './row.ts';

export interface FileTotals {
  /** Records below the header, without blank ones: taken + refused + apart. */
  rows: number;
  taken: number;
  refused: number;
  apart: number;
  blank: number;
  /** Rows by each rule that they break; a row that breaks two is in both. */
  by_rule: Record<string, number>;
  /** Taken rows with a contradiction that the mapping says is meant, by rule. */
  taken_by_rule: Record<string, number>;
  /** Of the rows taken: all of them were received. */
  received: number;
  finished: number;
  returned: number;
  open: number;
  /** Finished ones with a due moment in the file, by whether the result came in time. */
  on_time_by_instant: number;
  late_by_instant: number;
  on_time_by_date: number;
  late_by_date: number;
  /** Finished and open ones whose due moment the clock must compute. */
  finished_no_due: number;
  open_no_due: number;
  open_overdue_by_instant: number;
  open_overdue_by_date: number;
  due_by_clock: number;
  /** Moments told without an hour, by field. */
  no_hour: Record<string, number>;
  by_unit: Record<string, { received: number; finished: number; late_by_instant: number }>;
  first_received_at: Instant | null;
  last_received_at: Instant | null;
}

export const emptyTotals = (): FileTotals => ({
  rows: 0,
  taken: 0,
  refused: 0,
  apart: 0,
  blank: 0,
  by_rule: {},
  taken_by_rule: {},
  received: 0,
  finished: 0,
  returned: 0,
  open: 0,
  on_time_by_instant: 0,
  late_by_instant: 0,
  on_time_by_date: 0,
  late_by_date: 0,
  finished_no_due: 0,
  open_no_due: 0,
  open_overdue_by_instant: 0,
  open_overdue_by_date: 0,
  due_by_clock: 0,
  no_hour: {},
  // Codes are the file's own words, `__proto__` too.
  by_unit: Object.create(null),
  first_received_at: null,
  last_received_at: null,
});

/** Adds one row to the totals. */
export function countRow(totals: FileTotals, row: ReadRow, now: Instant): void {
  totals.rows += 1;
  if (!isTaken(row)) {
    if (row.apart) totals.apart += 1;
    else totals.refused += 1;
    countRules(totals.by_rule, row.faults);
    return;
  }
  totals.taken += 1;
  if (row.taken) countRules(totals.taken_by_rule, row.taken);
  countFacts(totals, row.facts, now);
}

function countRules(counts: Record<string, number>, faults: readonly { rule: string }[]): void {
  for (const rule of new Set(faults.map((fault) => fault.rule)))
    counts[rule] = (counts[rule] ?? 0) + 1;
}

function countFacts(totals: FileTotals, facts: ImportedFacts, now: Instant): void {
  totals.received += 1;
  for (const field of facts.no_hour) totals.no_hour[field] = (totals.no_hour[field] ?? 0) + 1;
  if (facts.due_at === null) totals.due_by_clock += 1;
  if (facts.returned_at !== null) totals.returned += 1;
  totals.by_unit[facts.unit] ??= { received: 0, finished: 0, late_by_instant: 0 };
  const unit = totals.by_unit[facts.unit]!;
  unit.received += 1;
  if (facts.finished_at === null) countOpen(totals, facts.due_at, now);
  else {
    const late = countFinished(totals, facts.finished_at, facts.due_at);
    unit.finished += 1;
    if (late) unit.late_by_instant += 1;
  }
  const { received_at } = facts;
  totals.first_received_at = Math.min(totals.first_received_at ?? received_at, received_at);
  totals.last_received_at = Math.max(totals.last_received_at ?? received_at, received_at);
}

function countFinished(totals: FileTotals, finished_at: Instant, due_at: Instant | null): boolean {
  totals.finished += 1;
  if (due_at === null) {
    totals.finished_no_due += 1;
    return false;
  }
  const is_late = finished_at > due_at;
  if (is_late) totals.late_by_instant += 1;
  else totals.on_time_by_instant += 1;
  if (vietnamDay(finished_at) > vietnamDay(due_at)) totals.late_by_date += 1;
  else totals.on_time_by_date += 1;
  return is_late;
}

function countOpen(totals: FileTotals, due_at: Instant | null, now: Instant): void {
  totals.open += 1;
  if (due_at === null) {
    totals.open_no_due += 1;
    return;
  }
  if (due_at < now) totals.open_overdue_by_instant += 1;
  if (vietnamDay(due_at) < vietnamDay(now)) totals.open_overdue_by_date += 1;
}

/** Days since 1970-01-01 by a clock at UTC+7. */
const vietnamDay = (at: Instant): number => Math.floor((at + 25_200_000) / 86_400_000);
