import { withOwner } from '../src/demo/load/store.ts';
import type { ProvinceData } from '../src/demo/province-data.ts';
import { readProvince } from '../src/demo/seed/perform.ts';
import { seedCatalogue } from '../src/demo/seed/store.ts';
import { parseInstant } from '../src/kernel/index.ts';
import { seededDatabase, type TestDatabase } from './database.ts';
import { seed } from './world.ts';

/** What every name of the second province carries, and nothing of the first. */
export const MARK = '⟦B⟧';

/** The code of the second province. */
export const OTHER_CODE = 'H60';

/**
 * Two provinces in one database that could not be more alike: the same numbers and codes of units,
 * accounts, procedures, periods and sets. Only the names of the second one carry the mark.
 */
export const twinDatabase = (): Promise<TestDatabase> => seededDatabase('twins', seedTwins);

async function seedTwins(owner_url: string): Promise<void> {
  await seed(owner_url);
  const at = parseInstant('2022-01-01T00:00')!;
  const moments = { at, recorded_at: at, accounts_from: at };
  const data = twinOf(await readProvince());
  await withOwner(owner_url, async (tx) => {
    await seedCatalogue(tx, 2, data, moments);
    for (const [table, column] of NAMED)
      await tx.rows(`update ${table} set ${column} = ${column} || ' ${MARK}' where tenant_id = 2`);
  });
}

/** Names that stand in columns of their own. */
const NAMED = [
  ['tenant', 'name'],
  ['account', 'name'],
  ['block', 'name'],
  ['unit_version', 'name'],
  ['procedure', 'title'],
  ['procedure', 'source'],
] as const;

/** The same province under another code, its texts marked. */
function twinOf(data: ProvinceData): ProvinceData {
  const units = data.units.units.map((unit) =>
    unit.kind === 'province' ? { ...unit, code: OTHER_CODE } : unit,
  );
  return {
    ...data,
    units: { ...data.units, units },
    calendar: marked(data.calendar),
    periods: data.periods.map((period) => ({ ...period, source: `${period.source} ${MARK}` })),
    criteria: marked(data.criteria),
  };
}

/** Every name, label, title and basis, at any depth. */
function marked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    isText(key, one) ? `${one} ${MARK}` : marked(one),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Words of the program's own stay as they are. */
const isText = (key: string, value: unknown): boolean =>
  typeof value === 'string' && MARKED.test(key) && !/^[a-z-]+$/.test(value);

const MARKED = /^(name|label|title|text|basis|source)(_vi|_en)?$/;
