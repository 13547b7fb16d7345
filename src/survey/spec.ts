import type { SurveyKind } from './survey.ts';

/**
 * A questionnaire with everything that says how its answers count: data, one JSON text a version
 * (`data/surveys/*.json`). Days are `yyyy-mm-dd`; numbers that count are decimal texts.
 */
export interface SurveySpec {
  survey_code: string;
  kind: SurveyKind;
  year: number;
  name_vi: string;
  name_en: string;
  /** What a respondent reads first. */
  lead_vi: string;
  lead_en: string;
  /** The first day that takes answers, and the first that takes none. */
  open_on: string;
  close_on: string;
  /** The finished dossiers of these days are the frame; the last day is not in it. */
  data_from: string | null;
  data_to: string | null;
  /** Results of fewer answers are shown to nobody. */
  minimum_answers: number;
  groups: RespondentGroup[];
  factors: Factor[];
  scales: Scale[];
  sections: Section[];
  sampling: Sampling | null;
  source: string;
  /** `sample` where the text is no law and no ministry's. */
  mark: string | null;
  note: string | null;
}

/** Who is asked: the codes that criteria sets have for their respondents. */
export interface RespondentGroup {
  group: string;
  name_vi: string;
  name_en: string;
  drawn_from: 'panel' | 'dossiers';
}

/** What several questions ask about together, such as access to services. */
export interface Factor {
  factor: string;
  name_vi: string;
  name_en: string;
}

/** The options that a question offers, and the percentage each stands for; null counts nowhere. */
export interface Scale {
  scale: string;
  options: Option[];
}

export interface Option {
  option: string;
  text_vi: string;
  text_en: string;
  percent: string | null;
}

export interface Section {
  section: string;
  name_vi: string;
  name_en: string;
  questions: Question[];
}

export interface Question {
  question: string;
  text_vi: string;
  text_en: string;
  /** one option · many options · a text in own words */
  type: 'one' | 'many' | 'text';
  /** Of `scales`; null for a text. */
  scale: string | null;
  factor: string | null;
  required: boolean;
  /** Whom it is put to; where empty, everybody counts alike. */
  asked: Asked[];
}

/** Whom a question is put to about units of a block (null: of any), and how much each group weighs. */
export interface Asked {
  block: string | null;
  groups: { group: string; weight: string }[];
}

/** How many are drawn for each unit, and how they are spread over its strata. */
export interface Sampling {
  per_unit: number;
  allocation: 'proportional' | 'equal';
  /** So many of each stratum at least, as far as it has them. */
  minimum: number;
  /** Kinds of units whose dossiers are drawn from. */
  unit_kinds: string[];
}

/** All questions in their order. */
export const questionsOf = (spec: SurveySpec): Question[] =>
  spec.sections.flatMap(({ questions }) => questions);

/** The options of a question; none for a text. */
export const optionsOf = (spec: SurveySpec, question: Question): Option[] =>
  spec.scales.find(({ scale }) => scale === question.scale)?.options ?? [];
