/** A file's own totals, counted from its rows alone. */
export interface FileTotals {
  /** Records below the header, without blank ones. */
  rows: number;
  taken: number;
  refused: number;
  apart: number;
  blank: number;
  /** Rows by each rule that they break; a row that breaks two is in both. */
  by_rule: Record<string, number>;
  /** Taken rows with a contradiction that the mapping says is meant, by rule. */
  taken_by_rule: Record<string, number>;
  /** Of the rows taken: */
  received: number;
  finished: number;
  returned: number;
  open: number;
  /** Finished ones, by whether the result came in time; without a due moment in the file: no_due. */
  on_time_by_instant: number;
  late_by_instant: number;
  on_time_by_date: number;
  late_by_date: number;
  finished_no_due: number;
  open_overdue_by_instant: number;
  open_overdue_by_date: number;
  open_no_due: number;
  /** Due moments that the clock must compute. */
  due_by_clock: number;
  /** Moments told without an hour, by field. */
  no_hour: Record<string, number>;
  /** The same counts by the unit's code. */
  by_unit: Record<string, { received: number; finished: number; late_by_instant: number }>;
  first_received_at: number | null;
  last_received_at: number | null;
}
