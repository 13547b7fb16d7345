import type { LiveFigures } from '../measure/index.ts';
import type { Counts, CriteriaSet } from '../par/index.ts';
import type { Clock, Database, Tx } from '../platform/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import type { Campaign } from './campaign.ts';

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
  /** What surveys brought of each unit for a campaign; nothing when absent. */
  surveysOf?(tx: Tx, tenant_id: number, campaign: Campaign): PromiseLike<Map<number, Counts>>;
  /** Where readers of messages find the pages: `https://motcua.example`. */
  config?: { base_url: string };
}
