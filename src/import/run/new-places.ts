// Decides how units and procedures that a file names enter a province: in force from the first day of
// its own unit, in the block in which units of the kind stand already, at the level of the kind; a
// procedure is served at the levels of the units that the file names it with.
// Example: `Huyện Phú Ninh` → a district in the block of districts, decides at district level.
import { assert, fold, isRefusal } from '../../kernel/index.ts';
import type { CatalogueRow } from '../../procedure/index.ts';
import type { Level, UnitRows, UnitsOn } from '../../unit/index.ts';
import { parseLimit } from '../../worktime/index.ts';
import type { NewUnitKind } from '../field.ts';
import type { PlannedProcedure, PlannedUnit } from '../known.ts';

const LEVEL: Record<NewUnitKind, Level> = {
  department: 'province',
  vertical: 'province',
  district: 'district',
  commune: 'commune',
};

/** The blocks of a new province by kind, where none of its units shows another. */
const BLOCK: Record<NewUnitKind, string> = {
  department: 'departments',
  vertical: 'vertical',
  district: 'districts',
  commune: 'communes',
};

/** The rows of new units, numbered from `first_id`; a parent comes before its children. */
export function newUnitRows(
  planned: readonly PlannedUnit[],
  units: UnitsOn,
  block_codes: ReadonlySet<string>,
  { first_id, source }: { first_id: number; source: string },
): UnitRows {
  const province = units.all.find(({ kind }) => kind === 'province')!;
  const ids = new Map(units.all.map((unit) => [unit.code, unit.unit_id]));
  planned.forEach(({ code }, i) => {
    ids.set(code, first_id + i);
  });
  const validity = { valid_from: province.valid_from, valid_to: null };
  return {
    blocks: [],
    units: planned.map(({ code, kind }) => ({
      unit_id: ids.get(code)!,
      code,
      kind,
      national_code: null,
      ...validity,
    })),
    versions: planned.map(({ code, name, kind, parent }) => ({
      unit_id: ids.get(code)!,
      ...validity,
      name,
      type: typeOf(name),
      level: LEVEL[kind],
      parent_id: (parent === null ? undefined : ids.get(parent)) ?? province.unit_id,
      block_code: blockOf(kind, units, block_codes),
      tile_column: null,
      tile_row: null,
      place_kinds: [],
      mark: null,
      source,
    })),
  };
}

function blockOf(kind: NewUnitKind, units: UnitsOn, known: ReadonlySet<string>): string | null {
  const same = units.all.find((unit) => unit.kind === kind && unit.block_code !== null);
  if (same) return same.block_code;
  return known.has(BLOCK[kind]) ? BLOCK[kind] : null;
}

/** Words that tell what a unit is, without their marks; the longest first. */
const TYPES = [
  'thi tran',
  'thi xa',
  'thanh pho',
  'dac khu',
  'chi cuc',
  'cong an',
  'kho bac',
  'huyen',
  'quan',
  'phuong',
  'xa',
  'so',
  'ban',
  'cuc',
  'van phong',
  'thanh tra',
];

/** The words of a name that tell what the unit is, as written; else the whole, so that none is cut. */
export function typeOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const folded = words.map(fold);
  for (const type of TYPES) {
    const length = type.split(' ').length;
    if (folded.slice(0, length).join(' ') === type) return words.slice(0, length).join(' ');
  }
  return name.trim();
}

/** The rows of new procedures; `levels`: of the units with which the file names each, by code. */
export const newProcedureRows = (
  planned: readonly PlannedProcedure[],
  levels: ReadonlyMap<string, ReadonlySet<Level>>,
  { first_id, source, valid_from }: { first_id: number; source: string; valid_from: string },
): CatalogueRow[] =>
  planned.map(({ code, title, field, limit }, i) => {
    const serves_at = LEVELS.filter((level) => levels.get(code)?.has(level));
    return {
      procedure_id: first_id + i,
      code,
      title,
      field: field ?? '–',
      level: serves_at[0] ?? 'province',
      ...limitOf(limit),
      clock_rules: null,
      steps: [],
      serves_at,
      decided_by: [],
      fee_vnd: null,
      online_level: null,
      mark: null,
      source,
      valid_from,
      valid_to: null,
      case: null,
      interlinked: false,
      volume: 'low',
      legal_basis: null,
      note: null,
    };
  });

const LEVELS: readonly Level[] = ['province', 'district', 'commune'];

function limitOf(text: string | null): Pick<CatalogueRow, 'limit_amount' | 'limit_unit'> {
  const limit = parseLimit(text ?? 'none');
  assert(!isRefusal(limit), `the mapping's limits were checked: ${text}`);
  const has_amount = limit.unit !== 'none' && limit.unit !== 'same-day';
  return { limit_amount: has_amount ? limit.amount : null, limit_unit: limit.unit };
}

/** The level at which a unit decides, of those known and those to come; null for no such unit. */
export function levelOfUnit(
  code: string,
  units: UnitsOn,
  planned: readonly PlannedUnit[],
): Level | null {
  const known = units.by_code.get(code);
  if (known) return known.level;
  const kind = planned.find((unit) => unit.code === code)?.kind;
  return kind ? LEVEL[kind] : null;
}
