import { dayOf, formatInstant, type Instant, parseInstant } from '../kernel/index.ts';
import {
  type Counts,
  countFigures,
  type Definition,
  type Names,
  noCounts,
  type Period,
  readDossiers,
  readPeriods,
} from '../measure/index.ts';
import { inSnapshot, type Snapshot, type Tenant } from '../platform/index.ts';
import { loadUnits, unitsOn } from '../unit/index.ts';
import { ask, type FoundProvince } from './instance.ts';

/** The levels in the order of the table. */
export const LEVELS = ['province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** Which figures are asked for; the newest when no moment is named. */
export interface Asked {
  year: string;
  at: Instant | null;
  definition: Definition;
}

/** Counts by level and the moment that they tell. */
export interface LevelCounts {
  as_of: Instant;
  levels: Record<Level, Counts>;
}

/** From the running server, else counted from the tables; null when there is no such year. */
export const countsOf = (found: FoundProvince, asked: Asked): Promise<LevelCounts | null> =>
  found.server ? askServer(found.server, found.tenant, asked) : countInTables(found, asked);

async function askServer(
  server: NonNullable<FoundProvince['server']>,
  tenant: Tenant,
  { year, at, definition }: Asked,
): Promise<LevelCounts> {
  type Answer = { as_of: string; figures: { level: string; counts: Counts }[] };
  const search = new URLSearchParams({ period: year, by: 'level', definition });
  if (at !== null) search.set('as_of', formatInstant(at));
  const { as_of, figures } = await ask<Answer>(server, tenant, `/api/v1/figures?${search}`);
  return { as_of: parseInstant(as_of)!, levels: byLevel(figures) };
}

const countInTables = (
  { urls, tenant: { tenant_id } }: FoundProvince,
  asked: Asked,
): Promise<LevelCounts | null> =>
  inSnapshot(urls.app_url, tenant_id, async (snapshot) => {
    const period = (await readPeriods(snapshot, tenant_id)).find(
      (p) => p.period_code === asked.year,
    );
    return period ? countPeriod(snapshot, tenant_id, period, asked) : null;
  });

async function countPeriod(
  snapshot: Snapshot,
  tenant_id: number,
  period: Period,
  { at, definition }: Asked,
): Promise<LevelCounts> {
  const columns = await readDossiers(snapshot, tenant_id);
  const [{ newest }] = (await snapshot.rows<{ newest: Instant }>(
    `select coalesce(max(last_at), to_timestamp(0)) as newest from dossier where tenant_id = $1`,
    [tenant_id],
  )) as [{ newest: Instant }];
  const units = unitsOn(await loadUnits(snapshot, tenant_id), dayOf(newest));
  const names: Names = {
    levelOf: (unit_id) => units.by_id.get(unit_id)?.level ?? null,
    fieldOf: () => null,
  };
  const as_of = Math.min(at ?? newest, newest);
  const query = { period, by: ['level' as const], definition };
  return { as_of, levels: byLevel(countFigures(columns, query, as_of, names)) };
}

const byLevel = (rows: readonly { level?: string | null; counts: Counts }[]) =>
  Object.fromEntries(
    LEVELS.map((level) => [level, rows.find((r) => r.level === level)?.counts ?? noCounts()]),
  ) as Record<Level, Counts>;
