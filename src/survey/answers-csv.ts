/**
 * Writes all answers of a survey without anything of who gave them, so that a stranger recomputes
 * every mean: a row a questionnaire, with the number of people it stands for (`weight`).
 *
 *   mean of a group = sum of weight × percent ÷ sum of weight, over the answers that count;
 *   mean of a question = the groups' means by the weights in the questionnaire.
 *
 * Days are left out, and the order is that of numbers drawn by chance.
 */
import { exactText, ratio } from '../kernel/index.ts';
import { questionsOf, type SurveySpec } from './spec.ts';
import type { Answer, Place, Stratum } from './survey.ts';

const keyOf = ({ unit_id, group_code, field }: Place) => `${unit_id}\n${group_code}\n${field}`;

/** `codeOf` gives a unit's code. Own words are left out: they may tell who wrote them. */
export function answersCsv(
  spec: SurveySpec,
  answers: readonly Answer[],
  strata: readonly Stratum[],
  codeOf: (unit_id: number) => string,
): string {
  const questions = questionsOf(spec).filter(({ type }) => type !== 'text');
  const head = ['survey', 'unit', 'group', 'field', 'channel', 'population', 'returned', 'weight'];
  const sizes = new Map(strata.map((stratum) => [keyOf(stratum), stratum.population]));
  const returned = Map.groupBy(answers, keyOf);
  const rows = answers.map((answer) => {
    const population = sizes.get(keyOf(answer)) ?? null;
    const many = returned.get(keyOf(answer))!.length;
    return [
      spec.survey_code,
      codeOf(answer.unit_id),
      answer.group_code,
      answer.field,
      answer.channel,
      population === null ? '' : String(population),
      String(many),
      population === null ? '' : exactText(ratio(Math.max(population, many), many)),
      ...questions.map(({ question }) => (answer.choices[question] ?? []).join(' ')),
    ];
  });
  return [[...head, ...questions.map(({ question }) => question)], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** One value by RFC 4180; what a spreadsheet would take for a formula gets an apostrophe. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
