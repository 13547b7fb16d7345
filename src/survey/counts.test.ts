import { expect, test } from 'vitest';
import { countsByUnit } from './counts.ts';
import { resultsByUnit, type SurveyReturns } from './results.ts';
import { ALL_FIELDS } from './survey.ts';
import { surveyOfYear } from './templates.ts';

/** Fifteen leaders of departments, fifteen of districts, and civil servants about unit 105. */
function returnsOf(civil_servants: number): SurveyReturns {
  const about = { unit_id: 105, field: ALL_FIELDS };
  const groups = {
    'department-leaders': 15,
    'district-leaders': 15,
    'civil-servants': civil_servants,
  };
  const places = Object.entries(groups).filter(([, answers]) => answers > 0);
  return {
    spec: surveyOfYear('panel', 2022),
    strata: [],
    returns: places.map(([group_code, answers]) => ({ ...about, group_code, answers })),
    tallies: places.map(([group_code, answers]) => ({
      ...about,
      ...{ group_code, question: 'Q1', option: 'A', answers },
    })),
    blockOf: () => 'departments',
  };
}

test('an option that nobody chose counts 0, so that the rule has all that it looks at', () => {
  const all = returnsOf(5);
  const [unit] = countsByUnit(resultsByUnit(all), all);
  expect(unit!.counts).toMatchObject({
    'Q1.department-leaders.A': 15,
    'Q1.department-leaders.D': 0,
    'Q1.civil-servants.A': 5,
    'Q1.civil-servants.E': 0,
  });
  expect(Object.keys(unit!.counts)).toHaveLength(15);
});

test('a question that fewer than the declared number have answered brings nothing at all', () => {
  const all = returnsOf(0);
  const few = { ...all, tallies: all.tallies.slice(0, 1) };
  expect(countsByUnit(resultsByUnit(few), few)[0]!.counts).toEqual({});
});
