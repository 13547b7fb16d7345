import { refuse } from '../kernel/index.ts';
import type { ImportJobs } from './jobs-shape.ts';

const away = async () => refuse('import.no-jobs', {});

/** A server that runs no imports, such as a test's: what was brought before can be looked at. */
export const NO_IMPORT_JOBS: ImportJobs = {
  start: away,
  resume: away,
  undo: away,
  stop: async () => {},
  progress: () => null,
  close: async () => {},
};
