// Decides what a row of a file becomes here: the facts as they are, the unit's and procedure's numbers,
// and a due moment. One that the file gives is kept; else the clock counts it from the procedure's
// limit, or where the catalogue has none from the mapping's, by the calendar in force.
// Source: decisions/0018. Example: received 28/4/2022 15:40, no due moment, limit 5d → 9/5/2022 15:40
// by the clock.
import { type BroughtFacts, countedBy, usualTerms } from '../../dossier/index.ts';
import { isRefusal } from '../../kernel/index.ts';
import type { Procedure, Terms } from '../../procedure/index.ts';
import type { UnitOn, UnitsOn } from '../../unit/index.ts';
import { type Calendar, type ClockRules, dueInstant, type Limit } from '../../worktime/index.ts';
import type { ImportedFacts } from '../row.ts';
import { NO_APPLICANT } from './no-applicant.ts';
import type { ToldFault } from './record.ts';

/** A dossier that a file brings, in whose unit's chain it will stand. */
export interface BroughtDossier {
  unit_id: number;
  facts: BroughtFacts;
}

/** What of the province rows are brought into. */
export interface Ground {
  units: UnitsOn;
  procedures: ReadonlyMap<number, Procedure>;
  rules: ClockRules;
  calendarOf(unit_code: string): Calendar;
  /** The mapping's limit for procedures that have none. */
  limit: Limit | null;
  /** The column of due moments, as the report names it. */
  due_column: string | null;
}

/** Makes dossiers of rows; terms are looked up once for all rows of a unit, procedure and channel. */
export function broughtBy(ground: Ground): (row: ImportedFacts) => BroughtDossier | ToldFault {
  const { units, procedures } = ground;
  const by_code = new Map([...procedures.values()].toReversed().map((one) => [one.code, one]));
  const known = new Map<string, Terms | null>();
  const termsFor = (unit: UnitOn, procedure: Procedure, row: ImportedFacts): Terms | null => {
    const key = `${unit.unit_id} ${procedure.procedure_id} ${row.channel}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const terms = termsOfRow(ground, unit, procedure, row);
    known.set(key, terms);
    return terms;
  };
  return (row) => {
    const unit = units.by_code.get(row.unit)!;
    const procedure = by_code.get(row.procedure)!;
    const due = dueOf(ground, unit, row, () => termsFor(unit, procedure, row));
    if ('rule' in due) return due;
    return { unit_id: unit.unit_id, facts: factsOf(row, unit.unit_id, procedure, due) };
  };
}

const factsOf = (
  row: ImportedFacts,
  unit_id: number,
  { procedure_id }: Procedure,
  { due_at, due_by, ...by }: Due,
): BroughtFacts => ({
  code: row.code,
  procedure_id,
  channel: row.channel,
  received_unit_id: unit_id,
  applicant_id: NO_APPLICANT,
  state: row.state,
  received_at: row.received_at,
  due_at,
  due_by,
  ...by,
  finished_at: row.finished_at,
  returned_at: row.returned_at,
});

/** The catalogue's terms, with the mapping's limit where the catalogue promises no day. */
function termsOfRow(ground: Ground, unit: UnitOn, procedure: Procedure, row: ImportedFacts) {
  const { units, procedures, rules, limit } = ground;
  const { unit_id } = unit;
  const { procedure_id } = procedure;
  const counted = { unit_id, procedure_id, channel: row.channel, received_at: row.received_at };
  const terms = usualTerms(counted, { unitsOn: () => units, procedures, rules });
  if (isRefusal(terms)) return null;
  return terms.limit.unit === 'none' && limit ? { ...terms, limit } : terms;
}

type Due = Pick<BroughtFacts, 'due_at' | 'due_by' | 'limit' | 'limit_basis' | 'rules'>;

function dueOf(
  ground: Ground,
  unit: UnitOn,
  { due_at, due_by, received_at }: ImportedFacts,
  termsFor: () => Terms | null,
): Due | ToldFault {
  if (due_by === 'file') return { due_at, due_by };
  const terms = termsFor();
  if (!terms) return notComputable(ground, []);
  if (terms.limit.unit === 'none') return { due_at: null, due_by: 'none', ...countedBy(terms) };
  const computed = dueInstant(ground.calendarOf(unit.code), received_at, terms.limit, terms.rules);
  if (isRefusal(computed)) return notComputable(ground, computed.possible ?? []);
  return { due_at: computed, due_by: 'clock', ...countedBy(terms) };
}

const notComputable = (
  { due_column }: Ground,
  possible: readonly string[],
): ToldFault & { value: string } => ({
  column: due_column,
  rule: 'due-not-computable',
  value: '',
  possible: [...possible],
});
