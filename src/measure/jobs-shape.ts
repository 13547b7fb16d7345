import type { Instant } from '../kernel/index.ts';
import type { Behind, BehindQuery } from './behind.ts';
import type { Columns } from './columns.ts';
import type { Counts } from './counts.ts';
import type { Figure, FiguresQuery } from './figures.ts';
import type { UnitChange } from './live.ts';
import type { Period } from './period.ts';
import type { ShownFigures } from './shown.ts';

/** One thing that just happened to a dossier. */
export interface DossierNews {
  chain_id: number;
  seq: number;
  /** Such as `dossier.finished`. */
  kind: string;
  dossier_id: number;
  /** The responsible unit. */
  unit_id: number;
  at: Instant;
}

/** What changed since the change before: figures of units, and the events that did it, if any. */
export interface FiguresChange {
  /** Grows by one. */
  change_no: number;
  as_of: Instant;
  units: UnitChange[];
  events: DossierNews[];
}

/** Whether figures can be trusted as current. Stale figures keep the moment they were right at. */
export interface Freshness {
  state: 'fresh' | 'stale';
  as_of: Instant;
  /** The real moment at which everything written was last known to be counted. */
  caught_up_at: Instant;
}

/** The figures of a province as they are now, and as they were. */
export interface LiveFigures {
  readonly periods: readonly Period[];
  /** Counts by other periods from here on, if they are others. */
  takePeriods(periods: readonly Period[]): void;
  as_of(): Instant;
  /** Figures by any dimensions; of now, or of the moment `as_of` before now. */
  figures(query: FiguresQuery & { as_of?: Instant }): { as_of: Instant; figures: Figure[] };
  /** The live counts of one unit; zeros where nothing was counted. */
  cell(unit_id: number, period_code: string): Counts;
  /** The dossiers that a figure counts. */
  dossiersBehind(query: BehindQuery & { as_of?: Instant }): Behind & { as_of: Instant };
  /** All dossiers as they are counted now, to be read and never changed. */
  readonly columns: Columns;
  /** How far each chain was read. */
  places(): Map<number, number>;
  /** All live cells with their places, for `motcua verify`. */
  shown(): ShownFigures;
  /** Hears every change until the returned function is called. */
  subscribe(listener: (change: FiguresChange) => void): () => void;
  state(): Freshness;
  close(): Promise<void>;
}
