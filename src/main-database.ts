import { loadProvince } from './demo/perform.ts';
import {
  type Config,
  databaseUrls,
  follow,
  lockData,
  migrate,
  ROOT_TENANT_ID,
  startPostgres,
  type Urls,
} from './platform/index.ts';

/** A database that is up to date, and how to leave it. */
export interface ReadyDatabase extends Urls {
  stop(): Promise<void>;
}

/** Starts or finds the database, brings its tables up to date and loads the province once. */
export async function openReadyDatabase(config: Config): Promise<ReadyDatabase> {
  const given = config.database_url ? databaseUrls(process.env) : null;
  const server = given ? await elsewhere(config, given) : await embedded(config);
  try {
    await migrate(server.owner_url, () => load(server.owner_url, config));
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function embedded({ data_dir }: Config): Promise<ReadyDatabase> {
  const end = follow('Database', () => ({}));
  const server = await startPostgres({ data_dir, log: (line) => console.error(line) });
  end(server.adopted ? 'taken over from an instance that was killed' : 'started');
  return server;
}

async function elsewhere({ data_dir }: Config, urls: Urls): Promise<ReadyDatabase> {
  const unlock = await lockData(data_dir);
  return { ...urls, stop: async () => unlock() };
}

async function load(owner_url: string, config: Config): Promise<void> {
  const { demo, data_dir, files, base_url } = config;
  let now: { done?: number; total?: number; unit?: string } = {};
  const end = follow(demo ? 'Demonstration province' : 'Province', () => now);
  const order = {
    owner_url,
    tenant_id: ROOT_TENANT_ID,
    demo,
    base_url,
    files: { data_dir, files },
  };
  const loaded = await loadProvince(order, (progress) => {
    now = { done: progress.done, total: progress.total, unit: progress.what };
  });
  end(`${loaded.dossiers} dossiers, ${loaded.rows} journal rows`);
}
