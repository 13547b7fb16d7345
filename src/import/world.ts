import type { ImportJobs } from './jobs-shape.ts';

declare module '../ui/world.ts' {
  interface World {
    /** The imports of this province, each in a process of its own. */
    imports: ImportJobs;
    /** No table that is brought may be larger. */
    import_most_bytes: number;
  }
}
