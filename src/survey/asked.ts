/**
 * Decides which questions a respondent gets, and how much a group's answers weigh: by the row of
 * the question for the judged unit's block, else by its row for any block. A question without rows
 * is put to everybody, and all groups of the survey weigh alike.
 *
 * Source: the respondents and weights of the criteria sets' survey rules (data/criteria/par).
 * Example: drafts of a department are judged by deputies (weight 2) and leaders (1 each).
 */
import { type Exact, parseExact } from '../kernel/index.ts';
import { type Question, questionsOf, type SurveySpec } from './spec.ts';

/** A group and what it weighs for a question. */
export interface Weighed {
  group: string;
  weight: Exact;
}

/** Who answers a question about a unit of a block; empty where it is not put to anybody there. */
export function groupsAsked(spec: SurveySpec, question: Question, block: string | null): Weighed[] {
  if (question.asked.length === 0)
    return spec.groups.map(({ group }) => ({ group, weight: { n: 1n, d: 1n } }));
  const row =
    question.asked.find((asked) => asked.block === block && block !== null) ??
    question.asked.find((asked) => asked.block === null);
  return (row?.groups ?? []).map(({ group, weight }) => ({ group, weight: parseExact(weight)! }));
}

/** The questions that a respondent of a group gets about a unit of a block, in order. */
export const questionsFor = (spec: SurveySpec, group: string, block: string | null): Question[] =>
  questionsOf(spec).filter((question) =>
    groupsAsked(spec, question, block).some((asked) => asked.group === group),
  );
