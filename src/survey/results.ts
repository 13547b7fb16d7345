/**
 * Decides what is told of a survey: for each unit, field and factor the mean with its margin, and
 * nothing of a question that fewer than the declared number have answered there. A factor is the
 * mean of its questions that may be told; the index is the mean of all.
 *
 * Source: minimum numbers of answers of the criteria sets (data/criteria/par); QĐ 2640/QĐ-BNV counts
 * factors as means of their questions.
 * Example: 29 answers where 30 are asked for: shown as too few, to everybody.
 */
import { add, divide, type Exact, parseExact, ratio } from '../kernel/index.ts';
import { groupsAsked } from './asked.ts';
import { combine, type Estimate, estimateGroup, type Percents, type Returned } from './estimate.ts';
import { marginOf } from './margin.ts';
import { optionsOf, type Question, questionsOf, type SurveySpec } from './spec.ts';
import type { Place, Stratum, Tally } from './survey.ts';

/** Everything that came back. */
export interface SurveyReturns {
  spec: SurveySpec;
  strata: readonly Stratum[];
  returns: readonly (Place & { answers: number })[];
  tallies: readonly Tally[];
  blockOf(unit_id: number): string | null;
}

/** A mean in percent. `too-few`: there are answers, and less than may be told. */
export interface ResultFigure {
  n: number;
  state: 'told' | 'too-few' | 'none';
  mean: Exact | null;
  margin: Exact | null;
}

export interface QuestionResult {
  question: string;
  figure: ResultFigure;
}

/** What is told of one unit, or of one field over all units. */
export interface Result {
  sheets: number;
  index: ResultFigure;
  factors: { factor: string; figure: ResultFigure }[];
  questions: QuestionResult[];
}

export interface UnitResult extends Result {
  unit_id: number;
}

export interface FieldResult extends Result {
  field: string;
}

/** The results of every unit that anybody answered about, by unit. */
export const resultsByUnit = (all: SurveyReturns): UnitResult[] =>
  [...split(all, ({ unit_id }) => unit_id)].map(([unit_id, part]) => ({
    unit_id,
    ...resultOf(part),
  }));

/** The results of every field of procedures; the units are its strata. */
export const resultsByField = (all: SurveyReturns): FieldResult[] =>
  [...split(all, ({ field }) => field)].map(([field, part]) => ({
    field,
    ...resultOf(part),
  }));

/** The survey as a whole. */
export const resultOfAll = (all: SurveyReturns): Result => resultOf(all);

function split<Key>(
  all: SurveyReturns,
  keyOf: (place: Place) => Key,
): ReadonlyMap<Key, SurveyReturns> {
  const [strata, tallies] = [Map.groupBy(all.strata, keyOf), Map.groupBy(all.tallies, keyOf)];
  const parts = [...Map.groupBy(all.returns, keyOf)].map(([key, returns]) => {
    const part = { strata: strata.get(key) ?? [], returns, tallies: tallies.get(key) ?? [] };
    return [key, { ...all, ...part }] as const;
  });
  return new Map(parts);
}

function resultOf(part: SurveyReturns): Result {
  const questions = questionsOf(part.spec).filter(({ scale, type }) => scale && type === 'one');
  const told = questions.map((question) => ({
    question: question.question,
    factor: question.factor,
    figure: figureOf(part, question),
  }));
  return {
    sheets: part.returns.reduce((all, { answers }) => all + answers, 0),
    index: meanOf(told.map(({ figure }) => figure)),
    factors: part.spec.factors.map(({ factor }) => ({
      factor,
      figure: meanOf(told.filter((one) => one.factor === factor).map(({ figure }) => figure)),
    })),
    questions: told.map(({ question, figure }) => ({ question, figure })),
  };
}

function figureOf(part: SurveyReturns, question: Question): ResultFigure {
  const estimate = estimateQuestion(part, question);
  if (!estimate) return { n: 0, state: 'none', mean: null, margin: null };
  const { n, mean, variance } = estimate;
  if (n < part.spec.minimum_answers) return { n, state: 'too-few', mean: null, margin: null };
  return { n, state: 'told', mean, margin: marginOf(variance) };
}

/**
 * The weighed mean of one question, whether it may be told or not. Blocks ask other groups and weigh
 * them otherwise: each is estimated by itself, and counts by the people whom it stands for.
 */
export function estimateQuestion(part: SurveyReturns, question: Question): Estimate | null {
  const percents = percentsOf(part.spec, question);
  const tallies = part.tallies.filter((tally) => tally.question === question.question);
  const blocks = Map.groupBy(part.returns, ({ unit_id }) => part.blockOf(unit_id));
  return combine(
    [...blocks].map(([block, returns]) => {
      const groups = groupsAsked(part.spec, question, block).map(({ group, weight }) => ({
        weight,
        returned: returnedBy(part.strata, returns, tallies, group),
      }));
      const people = groups.flatMap(({ returned }) =>
        returned.map(({ population, sheets }) => Math.max(population ?? 0, sheets)),
      );
      const estimate = combine(
        groups.map(({ weight, returned }) => ({
          weight,
          estimate: estimateGroup(percents, returned),
        })),
      );
      return { weight: ratio(people.reduce((a, b) => a + b, 0)), estimate };
    }),
  );
}

const percentsOf = (spec: SurveySpec, question: Question): Percents =>
  new Map(
    optionsOf(spec, question).map(({ option, percent }) => [
      option,
      percent === null ? null : parseExact(percent),
    ]),
  );

function returnedBy(
  strata: readonly Stratum[],
  returns: SurveyReturns['returns'],
  tallies: readonly Tally[],
  group: string,
): Returned[] {
  const keyOf = ({ unit_id, field }: Place) => `${unit_id}|${field}`;
  const inGroup = ({ group_code }: Place) => group_code === group;
  const sizes = new Map(strata.filter(inGroup).map((one) => [keyOf(one), one.population]));
  const answers = Map.groupBy(tallies.filter(inGroup), keyOf);
  return returns.filter(inGroup).map((place) => ({
    sheets: place.answers,
    population: sizes.get(keyOf(place)) ?? null,
    answers: Object.fromEntries(
      (answers.get(keyOf(place)) ?? []).map((one) => [one.option, one.answers]),
    ),
  }));
}

/** The mean of what is told; too few where nothing of it is. */
function meanOf(figures: readonly ResultFigure[]): ResultFigure {
  const told = figures.filter(({ state }) => state === 'told');
  const n = figures.reduce((most, figure) => Math.max(most, figure.n), 0);
  if (told.length === 0) return { n, state: n > 0 ? 'too-few' : 'none', mean: null, margin: null };
  const mean = (all: readonly Exact[]) => divide(all.reduce(add), ratio(all.length));
  return {
    n,
    state: 'told',
    mean: mean(told.map((figure) => figure.mean!)),
    margin: mean(told.map((figure) => figure.margin!)),
  };
}
