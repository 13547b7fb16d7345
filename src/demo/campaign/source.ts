import closed from '../../../data/demo/campaign-2022.json' with { type: 'json' };
import open from '../../../data/demo/campaign-2023.json' with { type: 'json' };
import type { SheetState } from '../../campaign/index.ts';
import type { SurveyName } from './answers.ts';
import type { EvidenceDraft } from './evidence.ts';
import type { Fates } from './line-plan.ts';
import type { CampaignCourse } from './tell-campaign.ts';

/** What a unit's index is to print, by the unit's code; a mark where the article does not tell. */
export interface Result {
  unit_code: string;
  name: string;
  /** Decimal text with a point: `95.60`. */
  index: string;
  mark: string | null;
}

/** What there is to be done in units, by measure. */
export interface FactsSource {
  /** The least and the greatest number. */
  between: Record<string, number[]>;
  /** What is known of one unit, by its code. */
  units: Record<string, Record<string, number>>;
}

/** The moments of a release, and what it is decided by. */
export interface ReleaseCourse {
  prepared_at: string;
  signed_at: string;
  published_at: string;
  decision_number: string;
  decision_on: string;
  secretary_name: string;
  signer_name: string;
  signer_title: string;
}

/** A survey that was held: when, and the day on which its answers are entered. */
export interface HeldSurvey {
  opened_at: string;
  answered_on: string;
  closed_at: string;
}

/** The results of the campaign on 2022, and what its sheets are drawn from. */
export interface CampaignSource extends CampaignCourse {
  seed: number;
  /** The documents that units bring. */
  evidence: EvidenceDraft[];
  surveys: Record<SurveyName, HeldSurvey>;
  fates: Fates;
  /** Units that ask for a re-check, by what comes of it. */
  rechecks: { granted: string[]; refused: string[] };
  /** When the result was frozen, signed and published, and under which decision. */
  release: ReleaseCourse;
  results: Result[];
  facts: FactsSource;
  respondents: { groups: Record<string, number> };
}

/** The campaign that is open: how far its units have come. */
export interface OpenCampaignSource extends CampaignCourse {
  seed: number;
  evidence: EvidenceDraft[];
  /** Units that have gone through some stages already. */
  pilots: { unit_code: string; until: SheetState; share: number }[];
  /** The parts of their lines that the others have reported on, and until which day they did. */
  progress: { least: number; most: number; until: string };
  fates: Fates;
  /** Of what flows through the year, `flowed` has come. */
  facts: { flowed: number; flows: string[] };
}

/** `data/demo/campaign-2022.json`. */
export const CAMPAIGN_2022: CampaignSource = closed;
/** `data/demo/campaign-2023.json`. */
export const CAMPAIGN_2023 = open as OpenCampaignSource;
