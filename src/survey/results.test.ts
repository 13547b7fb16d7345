import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactText, ratio } from '../kernel/index.ts';
import { answerRows } from './answer-rows.ts';
import { answersCsv } from './answers-csv.ts';
import { resultOfAll, resultsByUnit, type SurveyReturns } from './results.ts';
import { talliesOf } from './store-answers.ts';
import type { Answer, Stratum } from './survey.ts';
import { surveyOfYear } from './templates.ts';

const SPEC = surveyOfYear('citizens', 2023);
const DAY = 19_000;

const options = fc.record({ A: fc.nat(9), B: fc.nat(9), C: fc.nat(9), D: fc.nat(9), E: fc.nat(3) });
const given = fc
  .array(
    fc.record({
      unit_id: fc.constantFrom(517, 518),
      group_code: fc.constantFrom('citizens', 'businesses'),
      field: fc.constantFrom('', 'land', 'civil status'),
      answers: fc.record({ SIPAS1: options, Q5: options }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => [
    ...new Map(all.map((one) => [`${one.unit_id}${one.group_code}${one.field}`, one])).values(),
  ]);

function returnsOf(answers: readonly Answer[], minimum = 1): SurveyReturns {
  const places = Map.groupBy(answers, (one) => `${one.unit_id}|${one.group_code}|${one.field}`);
  const returns = [...places.values()].map((all) => {
    const { unit_id, group_code, field } = all[0]!;
    return { unit_id, group_code, field, answers: all.length };
  });
  const strata = returns.map(
    ({ answers: drawn, ...place }, i): Stratum => ({ ...place, population: drawn * 3 + i, drawn }),
  );
  const spec = { ...SPEC, minimum_answers: minimum };
  return { spec, strata, returns, tallies: talliesOf(answers), blockOf: () => 'districts' };
}

/** What a stranger does with the file: sums of weight × percent, two for a citizen's group. */
function recomputed(csv: string, unit: string, question: string): number | null {
  const [head, ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const at = (name: string) => head!.indexOf(name);
  const percent: Record<string, number> = { A: 100, B: 60, C: 20, D: 0 };
  const groups = { citizens: 2, businesses: 1 };
  let [top, bottom] = [0, 0];
  for (const [group, weight] of Object.entries(groups)) {
    let [points, many] = [0, 0];
    for (const row of rows) {
      const option = row[at(question)]!;
      if (row[at('unit')] !== unit || row[at('group')] !== group || !(option in percent)) continue;
      const [n, d = '1'] = row[at('weight')]!.split('/');
      points += (Number(n) / Number(d)) * percent[option]!;
      many += Number(n) / Number(d);
    }
    if (many === 0) continue;
    top += weight * (points / many);
    bottom += weight;
  }
  return bottom === 0 ? null : top / bottom;
}

test('a stranger recomputes every mean from the anonymous file', () => {
  fc.assert(
    fc.property(given, (tallies) => {
      const answers = answerRows(tallies, DAY, 'seed');
      const all = returnsOf(answers);
      const csv = answersCsv(all.spec, answers, all.strata, String);
      for (const unit of resultsByUnit(all))
        for (const { question, figure } of unit.questions) {
          const slow = recomputed(csv, String(unit.unit_id), question);
          if (figure.mean === null) expect(slow).toBeNull();
          else expect(Number(figure.mean.n) / Number(figure.mean.d)).toBeCloseTo(slow!, 9);
        }
    }),
    { numRuns: 60 },
  );
});

test('rows made from tallies have those tallies again, whatever the seed', () => {
  fc.assert(
    fc.property(given, fc.string(), (tallies, seed) => {
      const answers = answerRows(tallies, DAY, seed);
      expect(new Set(answers.map(({ answer_id }) => answer_id)).size).toBe(answers.length);
      for (const { unit_id, group_code, field, answers: wanted } of tallies)
        for (const [question, options] of Object.entries(wanted))
          for (const [option, many] of Object.entries(options)) {
            const found = answers.filter(
              (one) =>
                one.unit_id === unit_id &&
                one.group_code === group_code &&
                one.field === field &&
                one.choices[question]?.includes(option),
            );
            expect(found).toHaveLength(many);
          }
    }),
    { numRuns: 30 },
  );
});

const aboutOne = (many: Record<string, number>) =>
  answerRows(
    [{ unit_id: 518, group_code: 'citizens', field: '', answers: { SIPAS1: many } }],
    DAY,
    'seed',
  );

test('29 answers where 30 are asked for are told to nobody, 30 are', () => {
  const figure = (many: number) => resultsByUnit(returnsOf(aboutOne({ A: many, E: 4 }), 30))[0]!;
  expect(figure(29).index).toMatchObject({ n: 29, state: 'too-few', mean: null, margin: null });
  expect(exactText(figure(30).index.mean!)).toBe('100');
});

test('a factor is the mean of its questions, the index that of all questions; no answer, no figure', () => {
  const answers = answerRows(
    [
      {
        ...{ unit_id: 518, group_code: 'citizens', field: '' },
        answers: { Q5: { A: 10 }, Q6: { D: 10 }, SIPAS1: { B: 10 } },
      },
    ],
    DAY,
    'seed',
  );
  const whole = resultOfAll(returnsOf(answers, 5));
  const factor = (code: string) => whole.factors.find((one) => one.factor === code)!.figure;
  expect(factor('quality').mean).toEqual(ratio(50));
  expect(factor('impact')).toMatchObject({ state: 'none', mean: null });
  expect(whole.index.mean).toEqual(ratio(160, 3));
});

test('own words and days stand in no file that goes out', () => {
  const [one] = aboutOne({ A: 1 });
  const spoken = { ...one!, remarks: { T1: 'Anh Ba ở quầy số 2' } };
  const csv = answersCsv(SPEC, [spoken], [], String);
  expect(csv).not.toContain('Anh Ba');
  expect(csv).not.toContain(one!.answer_id);
  expect(csv.split('\r\n')[1]).toBe('citizens-2023,518,citizens,,paper,,1,,A,,,,,,,');
});

test('blocks that ask other groups are estimated apart and count by the people they stand for', () => {
  const spec = { ...surveyOfYear('panel', 2023), minimum_answers: 1 };
  const many = (unit_id: number, group_code: string, option: string, n: number) => ({
    ...{ unit_id, group_code, field: '' },
    answers: { Q9: { [option]: n } },
  });
  // Of departments, deputies weigh 2 and leaders 1; of districts, both 1.
  const answers = answerRows(
    [
      many(108, 'deputies-and-front', 'A', 3),
      many(108, 'department-leaders', 'D', 3),
      many(518, 'deputies-and-front', 'A', 6),
      many(518, 'commune-leaders', 'D', 6),
    ],
    DAY,
    'seed',
  );
  const blockOf = (unit_id: number) => (unit_id === 108 ? 'departments' : 'districts');
  const whole = resultOfAll({ ...returnsOf(answers), strata: [], spec, blockOf });
  const q9 = whole.questions.find(({ question }) => question === 'Q9')!;
  // (6 × 200/3 + 12 × 50) ÷ 18
  expect(q9.figure).toMatchObject({ n: 18, mean: ratio(500, 9) });
});
