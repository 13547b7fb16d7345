// Decides what the journal keeps of a dossier that came in a file from another system: all its moments
// at once, who told its due instant, and where in the file it stood. Its own moments count in figures;
// the row's moment is that of the import. Source: decisions/0018.
// Example: row 7 of the file, received 2/3/2021, finished 9/3/2021, due by the file 10/3/2021.
import type { Instant } from '../kernel/index.ts';
import type { CountedBy } from './clock/counted-by.ts';
import type { Channel, State } from './dossier.ts';

/** Who told a due instant: the file, or the clock from a limit; `none` when there is no limit. */
export type DueBy = 'file' | 'clock' | 'none';

/** What a row of a file tells of a dossier, in the order in which the journal keeps it. */
export interface BroughtFacts extends Partial<CountedBy> {
  code: string;
  procedure_id: number;
  channel: Channel;
  received_unit_id: number;
  applicant_id: number;
  state: State;
  received_at: Instant;
  due_at: Instant | null;
  due_by: DueBy;
  finished_at: Instant | null;
  returned_at: Instant | null;
}

/** Which import brought it, and in which row of its file. */
export interface BroughtBy {
  import_id: number;
  row: number;
}

export type Imported = { kind: 'dossier.imported' } & BroughtFacts & BroughtBy;

/** The file tells it otherwise now: the facts as they are, and what of them was otherwise before. */
export type ImportAmended = { kind: 'dossier.import-amended' } & BroughtFacts & {
    before: Partial<BroughtFacts & BroughtBy>;
  } & BroughtBy;

/** The import was taken back: the dossier leaves the table and every figure. */
export interface ImportUndone {
  kind: 'dossier.import-undone';
  import_id: number;
  code: string;
}

/** The facts in their order, whatever order they came in: the journal's text is hashed. */
export const broughtFacts = (facts: BroughtFacts): BroughtFacts => ({
  code: facts.code,
  procedure_id: facts.procedure_id,
  channel: facts.channel,
  received_unit_id: facts.received_unit_id,
  applicant_id: facts.applicant_id,
  state: facts.state,
  received_at: facts.received_at,
  due_at: facts.due_at,
  due_by: facts.due_by,
  ...(facts.limit !== undefined && { limit: facts.limit }),
  ...(facts.limit_basis && { limit_basis: facts.limit_basis }),
  ...(facts.rules && { rules: facts.rules }),
  finished_at: facts.finished_at,
  returned_at: facts.returned_at,
});

/** What of a dossier's facts was otherwise before a correction, and in which columns. */
export function changedFacts(before: BroughtFacts, after: BroughtFacts): Partial<BroughtFacts> {
  const [was, is] = [broughtFacts(before), broughtFacts(after)];
  const names = (Object.keys({ ...was, ...is }) as (keyof BroughtFacts)[]).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  return Object.fromEntries(names.map((name) => [name, was[name] ?? null]));
}

/** The journal's reason for a correction: `finished_at 2021-03-09… → 2021-03-10…`. */
export const correctionReason = (
  before: Partial<BroughtFacts>,
  after: BroughtFacts,
  word: (name: keyof BroughtFacts, value: unknown) => string,
): string =>
  (Object.keys(before) as (keyof BroughtFacts)[])
    .map((name) => `${name} ${word(name, before[name])} → ${word(name, after[name])}`)
    .join('; ');
