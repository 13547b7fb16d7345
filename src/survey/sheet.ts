/**
 * Reads a filled questionnaire: every obligatory question needs an answer, an answer must be one of
 * the question's options, and one where one may be given. What was typed is kept for the page.
 *
 * Source: our choice; the questionnaire says which questions are obligatory.
 * Example: nothing chosen for SIPAS1 is the fault `missing` of SIPAS1.
 */
import { optionsOf, type Question, type SurveySpec } from './spec.ts';
import type { Choices, Remarks } from './survey.ts';

/** Values of a form by question, as they came. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export interface SheetFault {
  question: string;
  fault: 'missing' | 'unknown-option' | 'too-many' | 'too-long';
}

export interface Sheet {
  choices: Choices;
  remarks: Remarks;
}

export const LONGEST_REMARK = 2_000;

/** The questionnaire, or everything that is wrong with it. */
export function readSheet(
  spec: SurveySpec,
  questions: readonly Question[],
  typed: Typed,
): Sheet | SheetFault[] {
  const faults = questions.flatMap((question) => faultOf(spec, question, given(typed, question)));
  if (faults.length > 0) return faults;
  const filled = questions.filter((question) => given(typed, question).length > 0);
  const entries = (texts: boolean) =>
    filled
      .filter(({ type }) => (type === 'text') === texts)
      .map((question) => [question.question, given(typed, question)] as const);
  return {
    choices: Object.fromEntries(entries(false)),
    remarks: Object.fromEntries(entries(true).map(([code, [text]]) => [code, text!])),
  };
}

const given = (typed: Typed, { question }: Question): string[] => [
  ...new Set((typed[question] ?? []).map((one) => one.trim().normalize('NFC')).filter(Boolean)),
];

function faultOf(spec: SurveySpec, question: Question, values: readonly string[]): SheetFault[] {
  const wrong = (fault: SheetFault['fault']) => [{ question: question.question, fault }];
  if (values.length === 0) return question.required ? wrong('missing') : [];
  if (question.type === 'text') return values[0]!.length > LONGEST_REMARK ? wrong('too-long') : [];
  if (question.type === 'one' && values.length > 1) return wrong('too-many');
  const known = optionsOf(spec, question).map(({ option }) => option);
  return values.every((value) => known.includes(value)) ? [] : wrong('unknown-option');
}
