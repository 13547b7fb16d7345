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
import { inSnapshot, type Snapshot } from '../platform/index.ts';
import { loadUnits, unitsOn } from '../unit/index.ts';
import { ask, type FoundInstance } from './instance.ts';

const PROVINCE = 1;

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
export function countsOf(found: FoundInstance, asked: Asked): Promise<LevelCounts | null> {
  return found.server ? askServer(found.server, asked) : countInTables(found.urls.app_url, asked);
}

async function askServer(
  server: NonNullable<FoundInstance['server']>,
  { year, at, definition }: Asked,
): Promise<LevelCounts> {
  type Answer = { as_of: string; figures: { level: string; counts: Counts }[] };
  const search = new URLSearchParams({ period: year, by: 'level', definition });
  if (at !== null) search.set('as_of', formatInstant(at));
  const { as_of, figures } = await ask<Answer>(server, `/api/v1/figures?${search}`);
  return { as_of: parseInstant(as_of)!, levels: byLevel(figures) };
}

const countInTables = (url: string, asked: Asked): Promise<LevelCounts | null> =>
  inSnapshot(url, PROVINCE, async (snapshot) => {
    const period = (await readPeriods(snapshot, PROVINCE)).find(
      (p) => p.period_code === asked.year,
    );
    return period ? countPeriod(snapshot, period, asked) : null;
  });

async function countPeriod(
  snapshot: Snapshot,
  period: Period,
  { at, definition }: Asked,
): Promise<LevelCounts> {
  const columns = await readDossiers(snapshot, PROVINCE);
  const [{ newest }] = (await snapshot.rows<{ newest: Instant }>(
    `select coalesce(max(last_at), to_timestamp(0)) as newest from dossier where tenant_id = $1`,
    [PROVINCE],
  )) as [{ newest: Instant }];
  const units = unitsOn(await loadUnits(snapshot, PROVINCE), dayOf(newest));
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
