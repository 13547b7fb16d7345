import { statfsSync } from 'node:fs';
import type { Folder } from './folder.ts';

/** Fits two cores, a few gigabytes and bulk loads. Durability is PostgreSQL's default: full. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
  min_wal_size: '256MB',
  // The one method that these binaries have costs an import more time than its bytes are worth.
  wal_compression: 'off',
  // No standby reads this server's log: a bulk load into a fresh table then writes its rows once.
  wal_level: 'minimal',
  max_wal_senders: '0',
  synchronous_commit: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  // A backend whose application was killed lets go of its locks within this time.
  client_connection_check_interval: '2s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Statements and row values hold citizens' data; they do not belong in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const SMALL_SHARED_MEMORY = 512 * 1024 * 1024;

/** Containers often have 64 MB of /dev/shm, too little for parallel queries. */
function sharedMemory(): Record<string, string> {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    if (bsize * blocks >= SMALL_SHARED_MEMORY) return {};
  } catch {
    // No /dev/shm at all: the same remedy.
  }
  return { dynamic_shared_memory_type: 'mmap' };
}

/** Command-line words of the server; `own` settings win. */
export function serverArguments(
  folder: Folder,
  port: number,
  own: Readonly<Record<string, string>>,
): string[] {
  const all = { ...SETTINGS, ...sharedMemory(), ...own, cluster_name: folder.name };
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder.cluster, '-p', String(port), ...words];
}
