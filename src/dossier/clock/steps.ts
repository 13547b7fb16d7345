// Decides when each step of a dossier's internal procedure is due: its own hours from the moment at
// which it really began. What stood still meanwhile is not counted; after a restart the hours begin
// again. A step outside the clock has no due instant, and nothing is foretold behind it.
// Source: form 05 (TT 01/2018/TT-VPCP), which tells each hand-over early, on time or late.
// Example: begun Monday 07:00, 8 hours, suspended 09:00–11:00 → due Tuesday 09:00.
import { type Instant, isRefusal } from '../../kernel/index.ts';
import type { Step } from '../../procedure/index.ts';
import {
  addWorking,
  type Calendar,
  type Suspension,
  stepDueAt,
  suspensionsOf,
  workingBetween,
} from '../../worktime/index.ts';
import { eventOf } from '../dossier.ts';
import { type ClockRow, clockEventOf } from './ledger.ts';

/** One step of a dossier in time. */
export interface DossierStep {
  order: number;
  /** When it began; null while it has not. */
  began_at: Instant | null;
  done_at: Instant | null;
  /** Foretold for steps to come; null where nothing can be told, and while the clock stands still. */
  due_at: Instant | null;
  outside_clock: boolean;
}

type PlannedStep = Pick<Step, 'hours' | 'outside_clock'>;

/**
 * The steps of a dossier; what is foretold lies after `now`. Of one from another system only the
 * first step's beginning is known.
 */
export function dossierSteps(
  steps: readonly PlannedStep[],
  rows: readonly ClockRow[],
  calendar: Calendar,
  now: Instant,
): DossierStep[] {
  const turns = turnsOf(rows, steps.length);
  const suspensions = suspensionsOf(rows.flatMap((row) => clockEventOf(row) ?? []));
  let told_until: Instant | null = null;
  return steps.map((step, i) => {
    const { began_at, done_at } = turns[i]!;
    const from = began_at ?? told_until;
    const due_at = from === null ? null : dueOfStep(calendar, step, { from, done_at }, suspensions);
    told_until = due_at === null ? null : Math.max(due_at, now);
    const { outside_clock } = step;
    return { order: i + 1, began_at, done_at, due_at, outside_clock };
  });
}

interface Turn {
  began_at: Instant | null;
  done_at: Instant | null;
}

/** When each step began and ended: the first begins with the reception, the last ends the clock. */
function turnsOf(rows: readonly ClockRow[], count: number): Turn[] {
  const turns = Array.from({ length: count }, (): Turn => ({ began_at: null, done_at: null }));
  const begin = (order: number, at: Instant) => {
    const turn = turns[order - 1];
    if (turn) turn.began_at = at;
  };
  const end = (order: number, at: Instant) => {
    const turn = turns[order - 1];
    if (turn) turn.done_at = at;
  };
  for (const row of rows) {
    const event = eventOf(row);
    if (event.kind === 'dossier.received') begin(1, row.at);
    if (event.kind === 'dossier.imported' || event.kind === 'dossier.import-amended')
      begin(1, event.received_at);
    if (event.kind === 'dossier.finished') end(event.step, row.at);
    if (event.kind !== 'dossier.step-completed') continue;
    end(event.step, row.at);
    begin(event.next_step, row.at);
  }
  return turns;
}

function dueOfStep(
  calendar: Calendar,
  step: PlannedStep,
  { from, done_at }: { from: Instant; done_at: Instant | null },
  suspensions: readonly Suspension[],
): Instant | null {
  const until = done_at ?? Number.POSITIVE_INFINITY;
  const own = suspensions.filter((one) => one.from_at >= from && one.from_at < until);
  if (own.some((one) => one.to_at === null)) return null;
  const restarted = own.findLast((one) => one.mode === 'restart')?.to_at ?? from;
  const planned = stepDueAt(calendar, restarted, step);
  if (planned === null || isRefusal(planned)) return null;
  let due = planned;
  for (const { from_at, to_at } of own.filter((one) => one.from_at >= restarted)) {
    const stood = workingBetween(calendar, from_at, to_at!);
    const later = from_at >= due || isRefusal(stood) ? due : addWorking(calendar, due, stood);
    if (isRefusal(later)) return null;
    due = later;
  }
  return due;
}
