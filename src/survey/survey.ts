import type { Day, Instant } from '../kernel/index.ts';
import type { SurveySpec } from './spec.ts';

/** panel: people who are asked by name; sample: drawn from finished dossiers; rating: after each. */
export type SurveyKind = 'panel' | 'sample' | 'rating';

export type SurveyState = 'draft' | 'open' | 'closed';

/** A survey as it stands. */
export interface Survey {
  survey_id: number;
  survey_code: string;
  kind: SurveyKind;
  year: number;
  state: SurveyState;
  /** Counts the texts that its draft had; an open survey's text no longer changes. */
  version: number;
  spec: SurveySpec;
  created_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  /** Anybody with the frame and this text draws the same sample. */
  drawn_seed: string | null;
  /** Hexadecimal digest of the drawn list. */
  drawn_sha256: string | null;
  /** Hexadecimal digest of all answers at the close. */
  answers_sha256: string | null;
}

/**
 * The part of a survey that an answer belongs to, and all that is known of who gave it: about which
 * unit, of which group, in which field of procedures (empty where fields are not told apart).
 */
export interface Place {
  unit_id: number;
  group_code: string;
  field: string;
}

/** A part of the sample: how many there are, how many of them were asked. */
export interface Stratum extends Place {
  /** Null where nobody knows how many there are. */
  population: number | null;
  drawn: number;
}

/** Options chosen by question; more than one only where many may be chosen. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** What was written in words, by question. */
export type Remarks = Readonly<Record<string, string>>;

/** One filled questionnaire. */
export interface Answer extends Place {
  answer_id: string;
  channel: 'link' | 'paper';
  answered_on: Day;
  choices: Choices;
  remarks: Remarks;
}

/** How often an option was chosen at a place. */
export interface Tally extends Place {
  question: string;
  option: string;
  answers: number;
}

/** Fields are told apart no further where it would name somebody. */
export const ALL_FIELDS = '';
