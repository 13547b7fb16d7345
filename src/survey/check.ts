/**
 * Decides whether a questionnaire can be opened: it asks something, every code is known and stands
 * once, percentages lie between 0 and 100, weights are above nothing, days follow each other.
 *
 * Source: our choice; percentages and weights as the criteria sets' survey rule has them.
 * Example: two questions with the code Q1 are `survey.duplicate-code` of Q1.
 */
import { compare, parseDay, parseExact, type Refusal, ratio, refuse } from '../kernel/index.ts';
import { optionsOf, type Question, questionsOf, type SurveySpec } from './spec.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

/** Everything that is wrong with a questionnaire; none when it can be opened. */
export const checkSurvey = (spec: SurveySpec): Refusal[] => [
  ...checkCodes(spec),
  ...checkDays(spec),
  ...checkScales(spec),
  ...questionsOf(spec).flatMap((question) => checkQuestion(spec, question)),
  ...checkWhole(spec),
];

const fault = (code: string, path: string, facts: Refusal['facts'] = {}): Refusal =>
  refuse(`survey.${code}`, facts, { path });

function checkCodes(spec: SurveySpec): Refusal[] {
  const lists: [string, string[]][] = [
    ['groups', spec.groups.map(({ group }) => group)],
    ['factors', spec.factors.map(({ factor }) => factor)],
    ['scales', spec.scales.map(({ scale }) => scale)],
    ['sections', spec.sections.map(({ section }) => section)],
    ['questions', questionsOf(spec).map(({ question }) => question)],
    ...spec.scales.map(({ scale, options }): [string, string[]] => [
      `scales.${scale}`,
      options.map(({ option }) => option),
    ]),
  ];
  return lists.flatMap(([path, codes]) =>
    codes.flatMap((code, i) => {
      if (codes.indexOf(code) < i) return fault('duplicate-code', path, { code });
      return CODE.test(code) ? [] : fault('not-a-code', path, { code });
    }),
  );
}

function checkDays({ open_on, close_on, data_from, data_to, kind }: SurveySpec): Refusal[] {
  const follows = (from: string | null, to: string | null) =>
    parseDay(from ?? '') !== null && parseDay(to ?? '') !== null && from! < to!;
  return [
    ...(follows(open_on, close_on) ? [] : [fault('days-do-not-follow', 'close_on')]),
    ...(kind !== 'sample' || follows(data_from, data_to)
      ? []
      : [fault('days-do-not-follow', 'data_to')]),
  ];
}

function checkScales(spec: SurveySpec): Refusal[] {
  return spec.scales.flatMap(({ scale, options }) => [
    ...(options.length < 2 ? [fault('too-few-options', `scales.${scale}`, { scale })] : []),
    ...options.flatMap(({ option, percent }) => {
      const value = percent === null ? ratio(0) : parseExact(percent);
      const within = value && value.n >= 0n && compare(value, ratio(100)) <= 0;
      return within ? [] : fault('percent-out-of-range', `scales.${scale}`, { option });
    }),
  ]);
}

function checkQuestion(spec: SurveySpec, question: Question): Refusal[] {
  const { question: code, type, factor, asked } = question;
  const at = `questions.${code}`;
  const groups = new Set(spec.groups.map(({ group }) => group));
  const all = asked.flatMap((row) => row.groups);
  const weightless = all.find(({ weight }) => (parseExact(weight)?.n ?? 0n) <= 0n);
  const stranger = all.find(({ group }) => !groups.has(group));
  return [
    ...(type !== 'text' && optionsOf(spec, question).length === 0
      ? [fault('no-options', at, { code })]
      : []),
    ...(factor !== null && !spec.factors.some((one) => one.factor === factor)
      ? [fault('unknown-factor', at, { code, factor })]
      : []),
    ...(stranger ? [fault('unknown-group', at, { code, group: stranger.group })] : []),
    ...(weightless ? [fault('weight-of-nothing', at, { code, group: weightless.group })] : []),
  ];
}

function checkWhole(spec: SurveySpec): Refusal[] {
  const { sampling, kind } = spec;
  return [
    ...(questionsOf(spec).length === 0 ? [fault('no-questions', 'sections')] : []),
    ...(spec.groups.length === 0 ? [fault('no-groups', 'groups')] : []),
    ...(kind === 'sample' && !sampling ? [fault('no-sampling', 'sampling')] : []),
    ...(spec.minimum_answers < 5 ? [fault('minimum-too-low', 'minimum_answers')] : []),
  ];
}
