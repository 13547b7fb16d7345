/**
 * The names under which answers reach criteria sets, `question.group.option`, and how often each
 * was given about a unit; 0 where nobody gave it. Answers to a question that too few have answered
 * stay away, so that a rule finds nothing to judge.
 *
 * Source: the survey rule of the criteria sets (docs of `survey-mean`), data/criteria/par.
 * Example: `Q1.department-leaders.A` is 20, `Q1.department-leaders.D` 0.
 */
import { groupsAsked } from './asked.ts';
import type { SurveyReturns, UnitResult } from './results.ts';
import { optionsOf, type Question, questionsOf } from './spec.ts';

/** What a survey says of a unit, as criteria sets take it. */
export interface UnitSurvey {
  unit_id: number;
  /** Whole numbers by measure. */
  counts: Record<string, number>;
  /** Questionnaires about the unit. */
  sheets: number;
  /** Mean and margin in percent by question, for those who read; sets count by themselves. */
  questions: UnitResult['questions'];
}

/** The answers of each unit by the names of measures; only of questions that may be told. */
export function countsByUnit(results: readonly UnitResult[], all: SurveyReturns): UnitSurvey[] {
  const by_unit = Map.groupBy(all.tallies, ({ unit_id }) => unit_id);
  return results.map(({ unit_id, sheets, questions }) => {
    const told = new Set(
      questions.flatMap(({ question, figure }) => (figure.state === 'told' ? question : [])),
    );
    const counts = noAnswers(all, told, all.blockOf(unit_id));
    for (const { question, group_code, option, answers } of by_unit.get(unit_id) ?? []) {
      if (!told.has(question)) continue;
      const measure = `${question}.${group_code}.${option}`;
      counts[measure] = (counts[measure] ?? 0) + answers;
    }
    return { unit_id, counts, sheets, questions };
  });
}

/** Every answer that could have been given about a unit of a block, none of them given. */
function noAnswers(
  { spec }: SurveyReturns,
  told: ReadonlySet<string>,
  block: string | null,
): Record<string, number> {
  const asked = questionsOf(spec).filter(({ question }) => told.has(question));
  const measuresOf = (question: Question): string[] =>
    groupsAsked(spec, question, block).flatMap(({ group }) =>
      optionsOf(spec, question).map(({ option }) => `${question.question}.${group}.${option}`),
    );
  return Object.fromEntries(asked.flatMap(measuresOf).map((measure) => [measure, 0]));
}
