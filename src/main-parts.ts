import { openFiles } from './file/index.ts';
import { type ImportJobs, NO_IMPORT_JOBS } from './import/index.ts';
import { loadReferences } from './main-references.ts';
import { openScores } from './main-scores.ts';
import type { Parts } from './main-serve.ts';
import { type LiveFigures, startLiveFigures } from './measure/index.ts';
import type { LiveScores } from './par/index.ts';
import {
  type Clock,
  type Config,
  type Database,
  listTenants,
  newToken,
  prefixOf,
  ROOT_TENANT_ID,
  realClock,
  type Tenant,
} from './platform/index.ts';
import type { WorldReferences } from './ui/world.ts';

/** What the parts of one province are put together from. */
export interface PartsOptions {
  config: Config;
  database: Database;
  /** The application's address of the same database. */
  app_url: string;
  clock: Clock;
  /** Which province; the root one when absent. */
  tenant_id?: number;
  /** Makes other provinces; only the root one's parts have it. */
  provinces?: Parts['provinces'];
  /** Runs imports; none where it is absent. */
  imports?: ImportJobs;
  /** What opens `/internal`; a new one when absent. */
  token?: string;
  log_fault(error: Error): void;
}

/** Reads a province and starts its live figures; `figures.close` ends them. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { config, database, app_url, clock, log_fault } = options;
  const { tenant_id = ROOT_TENANT_ID, token = newToken() } = options;
  const tenant = await getTenant(database, tenant_id);
  const references = await loadReferences(database, tenant_id, clock);
  const figures = await startLiveFigures({
    database,
    url: app_url,
    tenant_id,
    periods: references.periods,
    clock,
    real_clock: realClock,
    names: namesOf(references),
    on_fault: (fault) => log_fault(fault as Error),
  });
  const scored = openScores(references, figures);
  const province_id = provinceOf(references);
  return {
    config,
    database,
    clock,
    real_clock: realClock,
    references: tellingReload(references, figures, scored.scores),
    figures,
    ...scored,
    tenant,
    prefix: prefixOf(tenant),
    provinces: options.provinces ?? null,
    imports: options.imports ?? NO_IMPORT_JOBS,
    files: openFiles(config, { database, clock, tenant_id, province_id }),
    token,
    log_fault,
  };
}

/** What is read again is counted and scored by at once. */
function tellingReload(
  references: WorldReferences,
  figures: LiveFigures,
  scores: LiveScores,
): WorldReferences {
  const { reload } = references;
  return Object.assign(references, {
    reload: async () => {
      await reload();
      figures.takePeriods(references.periods);
      scores.renew({ all: true });
    },
  });
}

const namesOf = (references: WorldReferences) => ({
  levelOf: (unit_id: number) => references.today().by_id.get(unit_id)?.level ?? null,
  fieldOf: (procedure_id: number) => references.procedures.get(procedure_id)?.field ?? null,
});

/** The unit in whose chain everything is told that belongs to no other unit. */
export const provinceOf = ({ today }: WorldReferences): number =>
  today().all.find(({ kind }) => kind === 'province')!.unit_id;

async function getTenant(database: Database, tenant_id: number): Promise<Tenant> {
  const found = (await listTenants(database)).find((one) => one.tenant_id === tenant_id);
  if (!found) throw new Error('the database holds no province; give it an empty one to load into');
  return found;
}
