/**
 * Decides what a province has before its first dossier: its own unit, the four blocks that the
 * demonstration ranks in, three accounts and nothing else. What it is made from is data.
 *
 * Source: `data/provinces/blank-province.json`, a sample of ours.
 * Example: `H60`, `Thử nghiệm` → unit 1 `Tỉnh Thử nghiệm`, subject `H60/administrator`.
 */
import blank from '../../../data/provinces/blank-province.json' with { type: 'json' };
import { isRole, type Role } from '../../identity/index.ts';
import { assert } from '../../kernel/index.ts';
import type { UnitRows } from '../../unit/index.ts';
import type { ProvinceOrder } from './order.ts';

/** The files that a new province is made from; the journal keeps their digests. */
export const PROVINCE_FILES = {
  blank: 'data/provinces/blank-province.json',
  periods: 'data/provinces/periods-of-a-year.json',
  calendar: blank.calendar,
  criteria: blank.criteria,
} as const;

/** The first day of every unit of a new province, before any dossier. */
export const UNITS_FROM: string = blank.units_from;

/** The number of the province's own unit. */
export const PROVINCE_UNIT = 1;

/** The province's own unit and the blocks, ready for `insertUnits`. */
export function provinceUnits({ code, name }: Pick<ProvinceOrder, 'code' | 'name'>): UnitRows {
  const validity = { valid_from: UNITS_FROM, valid_to: null };
  const unit_id = PROVINCE_UNIT;
  return {
    blocks: blank.blocks,
    units: [{ unit_id, code, kind: 'province', national_code: null, ...validity }],
    versions: [
      {
        unit_id,
        ...validity,
        ...namesOf(name),
        level: null,
        parent_id: null,
        block_code: null,
        tile_column: null,
        tile_row: null,
        place_kinds: [],
        mark: null,
        source: blank.unit_source,
      },
    ],
  };
}

function namesOf(given: string): { name: string; type: string } {
  const name = given.trim().replace(/\s+/g, ' ').normalize('NFC');
  const isOf = (type: string) => name.toLowerCase().startsWith(`${type} `.toLowerCase());
  const type = blank.types.find(isOf);
  if (type) return { name: type + name.slice(type.length), type };
  const [usual] = blank.types;
  return { name: `${usual} ${name}`, type: usual! };
}

/** An account that a new province begins with. */
export interface FirstAccount {
  subject: string;
  name: string;
  role: Role;
}

/** The accounts of a new province, each with one role in the province's own unit. */
export const firstAccounts = ({
  code,
  administrator_subject,
}: Pick<ProvinceOrder, 'code' | 'administrator_subject'>): FirstAccount[] =>
  blank.accounts.map(({ post, role, name }) => {
    assert(isRole(role), `no such role in blank-province.json: ${role}`);
    const own = role === 'administrator' ? administrator_subject : null;
    return { subject: own ?? `${code}/${post}`, name, role };
  });
