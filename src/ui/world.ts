import type { CampaignWorld } from '../campaign/index.ts';
import type { DossierWorld, References } from '../dossier/index.ts';
import type { Files } from '../file/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Refusal } from '../kernel/index.ts';
import type { Happening } from '../map/index.ts';
import type { LiveFigures, Period } from '../measure/index.ts';
import type { CriteriaSet, LiveScores } from '../par/index.ts';
import type { Clock, Config, Database, Papers, Tenant } from '../platform/index.ts';
import type { ReleaseWorld } from '../release/index.ts';
import type { UnitsOn, UnitTree } from '../unit/index.ts';

export type { Viewer };

/** The slow-moving facts of a province. */
export interface WorldReferences extends References {
  units: UnitTree;
  /** The units of today, by the province's clock. */
  today(): UnitsOn;
  periods: readonly Period[];
  sets: readonly CriteriaSet[];
  /** Reads what a person may have changed again; who holds this object sees it at once. */
  reload(): PromiseLike<void>;
}

/** Makes provinces beside the root one. */
export interface InstallationProvinces {
  /** Whether people sign in elsewhere, so that a new administrator must be named. */
  asks_administrator: boolean;
  create(order: NewProvince): PromiseLike<Tenant | Refusal>;
}

/** A province as somebody asked for it; when it was made and by which issuer is the program's. */
export interface NewProvince {
  code: string;
  name: string;
  administrator_subject: string | null;
  from_year: number;
  to_year: number;
  /** Who asked: `H47/12`. */
  by: string;
  idempotency_key: string | null;
}

/** What pages may use of the running program. Types only: the values come through the context. */
export interface World {
  config: Pick<Config, 'demo' | 'base_url' | 'messages'>;
  database: Database;
  /** The province's time; in the demonstration it is shifted. */
  clock: Clock;
  tenant: { tenant_id: number; code: string; name: string };
  /** What stands before every path of this province: nothing at the root, else `/p/CODE`. */
  prefix: string;
  /** The slow-moving facts as they are now. */
  references(): WorldReferences;
  /** What performing an act on a dossier and looking at one need. */
  dossier: DossierWorld;
  /** What acts on campaigns and sheets need. */
  campaign: CampaignWorld;
  /** What acts on releases need. */
  release: ReleaseWorld;
  /** Writes papers and tables as files, and reads tables. */
  papers: Papers;
  /** The province's figures, live. */
  figures: LiveFigures;
  scores: LiveScores;
  /** The provinces of the installation; null on the pages of all but the root one. */
  provinces: InstallationProvinces | null;
  /** The file store. */
  files: Files;
  /** The latest of what happened to dossiers, the newest first. */
  happenings(): readonly Happening[];
}
