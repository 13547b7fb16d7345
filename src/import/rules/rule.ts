import type { Field } from '../field.ts';
import type { FaultRule } from '../row.ts';

/** What a rule finds wrong with a row, by the field whose column is to blame. */
export interface Fault {
  rule: FaultRule;
  field: Field | null;
  value: string;
  possible?: readonly string[];
  against?: { row?: number; field: Field | null; value: string };
}

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'rule' in value;
