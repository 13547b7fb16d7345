import { type BroughtBy, type BroughtFacts, correctionReason } from '../../dossier/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import type { Mapping } from '../mapping.ts';
import { isTaken, type ReadRow, type RowFault } from '../row.ts';
import type { BroughtDossier } from './brought.ts';
import { isSame, judge, type Standing, type Stood } from './judge.ts';
import type { Outcome, ProvinceRule, ToldFault } from './record.ts';

/** A row of the file with what becomes of it. */
export interface JudgedRow {
  row: number;
  line: number;
  code: string | null;
  outcome: Outcome;
  faults: readonly ToldFault[] | null;
  /** Null for rows that could not be read. */
  brought: BroughtDossier | null;
  /** The dossier that it stands for already. */
  standing: Standing | null;
  /** Of an amended row. */
  before: Partial<BroughtFacts & BroughtBy> | null;
}

/** How rows are judged. */
export interface Court {
  bring(facts: BroughtFactsOf): BroughtDossier | ToldFault;
  standing(code: string): Standing | undefined;
  stood(dossier_id: number): Stood | null;
  columns: Mapping['columns'];
}
type BroughtFactsOf = Extract<ReadRow, { facts: unknown }>['facts'];

/** A report keeps no more than so many possible values of one fault. */
const MOST_POSSIBLE = 12;

/** What becomes of a row. */
export function judgedRow(read: ReadRow, court: Court): JudgedRow {
  const { row, line } = read;
  if (!isTaken(read)) {
    const outcome = read.apart ? 'apart' : 'refused';
    return { ...plain(row, line, read.code, outcome), faults: read.faults.map(toldFault) };
  }
  const { facts, taken } = read;
  const brought = court.bring(facts);
  if ('rule' in brought) return { ...plain(row, line, facts.code, 'apart'), faults: [brought] };
  const standing = court.standing(facts.code) ?? null;
  const meant = taken?.map(toldFault) ?? null;
  const known = { ...plain(row, line, facts.code, 'taken'), brought, standing, faults: meant };
  if (!standing) return known;
  if (isSame(brought, standing)) return { ...known, outcome: 'unchanged' };
  const judged = judge(brought, standing, court.stood(standing.dossier_id));
  if (judged.outcome === 'apart')
    return { ...known, outcome: 'apart', faults: [apart(facts.code, judged.rule, court)] };
  if (judged.outcome !== 'amended') return { ...known, outcome: judged.outcome };
  const { before } = judged;
  const amended = { unit_id: brought.unit_id, facts: judged.facts };
  const changed = changes(before, judged.facts, court);
  return { ...known, outcome: 'amended', brought: amended, before, faults: changed };
}

const plain = (row: number, line: number, code: string | null, outcome: Outcome): JudgedRow => ({
  row,
  line,
  code,
  outcome,
  faults: null,
  brought: null,
  standing: null,
  before: null,
});

/** A row that somebody acted on while it was written. */
export const actedMeanwhile = (judged: JudgedRow, columns: Mapping['columns']): JudgedRow => ({
  ...judged,
  outcome: 'apart',
  faults: [apart(judged.code!, 'acted-on-since', { columns })],
  before: null,
});

const toldFault = ({ column, rule, value, possible, against }: RowFault): ToldFault => ({
  column,
  rule,
  value,
  possible: possible.slice(0, MOST_POSSIBLE),
  ...(against && { against }),
});

const apart = (code: string, rule: ProvinceRule, { columns }: Pick<Court, 'columns'>) => ({
  column: (rule === 'unit-changed' ? columns.unit : columns.code) ?? null,
  rule,
  value: code.slice(0, 80),
  possible: [],
});

const COLUMN_OF: Partial<Record<keyof BroughtFacts, keyof Mapping['columns']>> = {
  procedure_id: 'procedure',
  channel: 'channel',
  state: 'status',
  received_at: 'received',
  due_at: 'due',
  due_by: 'due',
  finished_at: 'finished',
  returned_at: 'returned',
};

/** What an amended row changed: what stood there, and what stands there now as `possible`. */
function changes(
  before: Partial<BroughtFacts>,
  after: BroughtFacts,
  { columns }: Court,
): ToldFault[] {
  return (Object.keys(COLUMN_OF) as (keyof BroughtFacts)[])
    .filter((name) => name in before)
    .map((name) => ({
      column: columns[COLUMN_OF[name]!] ?? null,
      rule: 'amended',
      value: factText(name, before[name]),
      possible: [factText(name, after[name])],
    }));
}

/** A fact as reasons and reports write it. */
export function factText(name: keyof BroughtFacts, value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' && name.endsWith('_at') ? formatInstant(value) : String(value);
}

/** The journal's reason for an amended row. */
export function amendReason({ before, brought }: JudgedRow): string {
  const { import_id: _, row: __, rules: ___, ...changed } = before!;
  return correctionReason(changed, brought!.facts, factText);
}
