import type { DueBy } from '../../dossier/index.ts';
import { dayOf, type Instant } from '../../kernel/index.ts';
import type { JudgedRow } from './judged-row.ts';
import { type ImportFigures, type ImportTotals, OUTCOMES, type Outcome } from './record.ts';

/** Counts what becomes of rows, and what those in the province tell, straight from the rows. */
export interface Tally {
  take(row: JudgedRow): void;
  outcomes: Record<Outcome, number>;
  by_rule: Record<string, number>;
  due_by: Record<DueBy, number>;
  figures: ImportFigures;
}

export const NO_FIGURES: ImportFigures = {
  received: 0,
  finished: 0,
  on_time_by_instant: 0,
  late_by_instant: 0,
  on_time_by_date: 0,
  late_by_date: 0,
  open: 0,
  open_overdue: 0,
};

export function tally(as_of: Instant): Tally {
  const outcomes = Object.fromEntries(OUTCOMES.map((one) => [one, 0])) as Record<Outcome, number>;
  const by_rule: Record<string, number> = {};
  const due_by = { file: 0, clock: 0, none: 0 };
  const figures = { ...NO_FIGURES };
  return {
    outcomes,
    by_rule,
    due_by,
    figures,
    take(judged) {
      const { outcome, faults, brought } = judged;
      outcomes[outcome] += 1;
      if (outcome === 'apart' || outcome === 'refused')
        for (const rule of new Set(faults?.map((fault) => fault.rule)))
          by_rule[rule] = (by_rule[rule] ?? 0) + 1;
      else if (brought) {
        due_by[brought.facts.due_by] += 1;
        countOne(figures, dueAsKept(judged), as_of);
      }
    },
  };
}

/** An unchanged row keeps the due moment that was counted once. */
const dueAsKept = ({ outcome, brought, standing }: JudgedRow) => {
  const { facts } = brought!;
  return outcome === 'unchanged' && facts.due_by === 'clock'
    ? { ...facts, due_at: standing!.due_at }
    : facts;
};

function countOne(
  figures: ImportFigures,
  { due_at, finished_at }: { due_at: Instant | null; finished_at: Instant | null },
  as_of: Instant,
): void {
  figures.received += 1;
  if (finished_at === null) {
    figures.open += 1;
    if (due_at !== null && due_at < as_of) figures.open_overdue += 1;
    return;
  }
  figures.finished += 1;
  const late = due_at !== null && finished_at > due_at;
  const late_by_date = due_at !== null && dayOf(finished_at) > dayOf(due_at);
  figures[late ? 'late_by_instant' : 'on_time_by_instant'] += 1;
  figures[late_by_date ? 'late_by_date' : 'on_time_by_date'] += 1;
}

/** Totals before anything was counted. */
export const noTotals = (as_of: Instant): ImportTotals => ({
  how: null,
  file: null,
  of_file: NO_FIGURES,
  of_province: null,
  outcomes: tally(as_of).outcomes,
  by_rule: {},
  due_by: { file: 0, clock: 0, none: 0 },
  created: { province: null, units: [], procedures: [], periods: 0 },
  as_of,
  undone: null,
});
