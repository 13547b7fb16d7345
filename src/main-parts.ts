import { openFiles } from './file/index.ts';
import { PROVINCE } from './main-database.ts';
import { loadReferences } from './main-references.ts';
import { openScores } from './main-scores.ts';
import type { Parts } from './main-serve.ts';
import { startLiveFigures } from './measure/index.ts';
import { type Clock, type Config, type Database, newToken, realClock } from './platform/index.ts';
import type { WorldReferences } from './ui/world.ts';

/** What the parts of one instance are put together from. */
export interface PartsOptions {
  config: Config;
  database: Database;
  /** The application's address of the same database. */
  app_url: string;
  clock: Clock;
  log_fault(error: Error): void;
}

/** Reads the province and starts its live figures; `figures.close` ends them. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { config, database, app_url, clock, log_fault } = options;
  const references = await loadReferences(database, PROVINCE, clock);
  const figures = await startLiveFigures({
    database,
    url: app_url,
    tenant_id: PROVINCE,
    periods: references.periods,
    clock,
    real_clock: realClock,
    names: namesOf(references),
    on_fault: (fault) => log_fault(fault as Error),
  });
  return {
    config,
    database,
    clock,
    real_clock: realClock,
    references,
    figures,
    ...openScores(references, figures),
    tenant: await tenantOf(database),
    prefix: '',
    files: openFiles(config, {
      database,
      clock,
      tenant_id: PROVINCE,
      province_id: provinceOf(references),
    }),
    token: newToken(),
    log_fault,
  };
}

const namesOf = ({ today, procedures }: WorldReferences) => ({
  levelOf: (unit_id: number) => today().by_id.get(unit_id)?.level ?? null,
  fieldOf: (procedure_id: number) => procedures.get(procedure_id)?.field ?? null,
});

/** The unit in whose chain everything is told that belongs to no other unit. */
const provinceOf = ({ today }: WorldReferences): number =>
  today().all.find(({ kind }) => kind === 'province')!.unit_id;

async function tenantOf(database: Database): Promise<Parts['tenant']> {
  const [row] = await database.rows<Parts['tenant']>(
    'select tenant_id, code, name from tenant where tenant_id = $1',
    [PROVINCE],
  );
  if (!row) throw new Error('the database holds no province; give it an empty one to load into');
  return row;
}
