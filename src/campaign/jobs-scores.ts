import type { LiveScores, ScoreExtras, UnitExtras } from '../par/index.ts';
import { startTurns, type Turns, type Tx } from '../platform/index.ts';
import { extrasOf } from './extras-of.ts';
import { readLines, readSheetVersions } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** What laying sheets over the live scores needs of the world. */
export interface SheetScoresWorld extends Pick<CampaignWorld, 'database' | 'references'> {
  tenant_id: number;
  extras: Pick<ScoreExtras, 'put'>;
  scores: Pick<LiveScores, 'kept' | 'refresh'>;
  on_fault(fault: unknown): void;
}

/** Keeps live scores in step with sheets; a tick tells how many sheets changed. */
export type SheetScores = Turns<number>;

const TICK_MS = 2_000;
const SOURCE = 'campaign';

/**
 * Writes what sheets say on the board of the live scores, and refreshes the units whose sheets
 * changed, whichever process wrote them: nothing is missed, since versions are compared.
 */
export function startSheetScores(world: SheetScoresWorld): SheetScores {
  const seen = new Map<number, number>();
  return startTurns(() => turn(world, seen), TICK_MS, world.on_fault);
}

async function turn(world: SheetScoresWorld, seen: Map<number, number>): Promise<number> {
  const { database, tenant_id } = world;
  const changed = await database.inTenant(tenant_id, (tx) => readChanged(tx, world, seen));
  for (const { of, units } of changed) world.extras.put(SOURCE, of, units);
  const unit_ids = new Set(changed.flatMap(({ units }) => [...units.keys()]));
  const periods = new Set(world.scores.kept().map(({ period_code }) => period_code));
  const moved = [...unit_ids].flatMap((unit_id) =>
    [...periods].map((period_code) => ({ unit_id, period_code })),
  );
  if (moved.length > 0) world.scores.refresh(moved);
  return unit_ids.size;
}

interface ChangedSheets {
  of: { set_code: string; year: string };
  units: Map<number, UnitExtras | null>;
}

async function readChanged(
  tx: Tx,
  { tenant_id, references }: SheetScoresWorld,
  seen: Map<number, number>,
): Promise<ChangedSheets[]> {
  const sheets = await readSheetVersions(tx, tenant_id);
  const grown = sheets.filter(({ sheet_id, grown }) => seen.get(sheet_id) !== grown);
  const ids = grown.map(({ sheet_id }) => sheet_id);
  const lines = await readLines(tx, tenant_id, ids);
  const by_set = Map.groupBy(grown, ({ set_code, year }) => `${set_code} ${year}`);
  for (const { sheet_id, grown: version } of grown) seen.set(sheet_id, version);
  return [...by_set.values()].flatMap((some) => {
    const { set_code, year } = some[0]!;
    const set = references.sets.find((one) => one.set_code === set_code);
    if (!set) return [];
    const units = new Map(
      some.map(({ unit_id, sheet_id }) => [unit_id, extrasOf(set, lines.get(sheet_id)!)]),
    );
    return [{ of: { set_code, year }, units }];
  });
}
