import { accountIssuer } from './identity/index.ts';
import { type ImportJobs, importJobs } from './import/index.ts';
import { type Clock, type Config, type Database, realClock } from './platform/index.ts';

/** Opens the imports of a province; `close` ends the process that works for it. */
export const openImports = (world: {
  config: Config;
  database: Database;
  owner_url: string;
  tenant_id: number;
  clock: Clock;
  log_fault(fault: Error): void;
}): ImportJobs =>
  importJobs({
    ...world,
    real_clock: realClock,
    data_dir: world.config.data_dir,
    issuer: accountIssuer(world.config),
    on_fault: world.log_fault,
  });
