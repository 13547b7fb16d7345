import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../platform/index.ts';
import type { Loaded, Progress } from './load/perform.ts';

/** What the loading process is told. */
export interface LoadOrder {
  owner_url: string;
  tenant_id: number;
  /** With the dossiers and campaigns of the demonstration, or the province alone. */
  demo: boolean;
  /** Where links in messages lead. */
  base_url: string;
  /** Where the evidence of the campaigns is kept; without it their sheets have none. */
  files: Pick<Config, 'data_dir' | 'files'> | null;
}

/** What it tells. */
export type LoadReport = { progress: Progress } | { loaded: Loaded } | { fault: string };

/**
 * Loads the province into fresh, empty tables: its catalogue and, for the demonstration, a year
 * and a quarter of dossiers and two campaigns. To be called by `migrate` before the indexes of dossiers are made;
 * after an interruption it is called again and begins anew. A fault is thrown.
 */
export async function loadProvince(
  order: LoadOrder,
  on_progress: (progress: Progress) => void,
): Promise<Loaded> {
  const child = fork(new URL('./entry.load.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=700'],
  });
  const ended = once(child, 'exit');
  let loaded: Loaded | null = null;
  let fault = 'the loading process ended without a word';
  child.on('message', (report: LoadReport) => {
    if ('progress' in report) on_progress(report.progress);
    else if ('loaded' in report) loaded = report.loaded;
    else fault = report.fault;
  });
  child.send(order);
  await ended;
  if (loaded === null) throw new Error(`the province could not be loaded: ${fault}`);
  return loaded;
}
