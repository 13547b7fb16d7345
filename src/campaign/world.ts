import type { LiveFigures } from '../measure/index.ts';
import type { CriteriaSet } from '../par/index.ts';
import type { Clock, Database } from '../platform/index.ts';
import type { UnitsOn } from '../unit/index.ts';

/** What campaigns need of the world; the running server's parts fit. */
export interface CampaignWorld {
  database: Database;
  /** The province's time. */
  clock: Clock;
  real_clock: Clock;
  references: {
    today(): UnitsOn;
    unitsOn(day: number): UnitsOn;
    readonly sets: readonly CriteriaSet[];
  };
  figures: Pick<LiveFigures, 'figures'>;
  /** Where readers of messages find the pages: `https://motcua.example`. */
  config?: { base_url: string };
  /** The province's prefix between it and the page: `/p/H60`. */
  prefix?: string;
}
