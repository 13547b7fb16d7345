import { expect, test } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import { groupOf } from './business.ts';
import { checkSurvey } from './check.ts';
import { editSurvey, type SurveyEdit } from './edit.ts';
import { askedOf, askedText, linesOf, optionLines, readEdit } from './edit-form.ts';
import { readGrid } from './paper-grid.ts';
import { readSpec, readSpecText } from './read-spec.ts';
import { readSheet } from './sheet.ts';
import { questionsOf, type SurveySpec } from './spec.ts';
import { surveyOfYear, TEMPLATE_NAMES } from './templates.ts';

const SPEC = surveyOfYear('citizens', 2023);
const edited = (edit: SurveyEdit): SurveySpec => {
  const spec = editSurvey(SPEC, edit);
  if (isRefusal(spec)) throw new Error(spec.refused);
  return spec;
};
const faultsOf = (spec: SurveySpec) =>
  checkSurvey(spec).map(({ refused, path }) => [refused, path]);

test.each(TEMPLATE_NAMES)('the template %s can be opened as it is, in any year', (name) => {
  for (const year of [2022, 2023, 2026]) {
    const spec = surveyOfYear(name, year);
    expect(isRefusal(readSpec(spec))).toBe(false);
    expect(checkSurvey(spec)).toEqual([]);
    expect(JSON.stringify(spec)).not.toMatch(/\{(year|last|next)\}/);
  }
});

test('what is wrong with a questionnaire is named with its place', () => {
  const [section] = SPEC.sections;
  const twice = { ...SPEC, sections: [...SPEC.sections, section!] };
  expect(faultsOf(twice)).toContainEqual(['survey.duplicate-code', 'questions']);
  expect(faultsOf({ ...SPEC, close_on: SPEC.open_on })).toEqual([
    ['survey.days-do-not-follow', 'close_on'],
  ]);
  expect(faultsOf({ ...SPEC, minimum_answers: 4 })).toEqual([
    ['survey.minimum-too-low', 'minimum_answers'],
  ]);
  const [scale] = SPEC.scales;
  const high = { ...scale!, options: scale!.options.map((one) => ({ ...one, percent: '101' })) };
  expect(faultsOf({ ...SPEC, scales: [high] })[0]).toEqual([
    'survey.percent-out-of-range',
    'scales.satisfied',
  ]);
  const asked = [{ block: null, groups: [{ group: 'kings', weight: '0' }] }];
  expect(faultsOf(edited({ act: 'set-asked', question: 'Q5', asked }))).toEqual([
    ['survey.unknown-group', 'questions.Q5'],
    ['survey.weight-of-nothing', 'questions.Q5'],
  ]);
  expect(faultsOf({ ...SPEC, sections: [] })).toEqual([['survey.no-questions', 'sections']]);
});

test('questions are added, changed, moved and removed; what is not there is refused', () => {
  const form = { text_vi: 'Mới', text_en: 'New', type: 'one', scale: 'satisfied', factor: '' };
  const codes = (spec: SurveySpec) => questionsOf(spec).map(({ question }) => question);
  const add = readEdit(SPEC, {
    act: 'save-question',
    section: 'procedures',
    question: 'N1',
    ...form,
  });
  expect(isRefusal(add)).toBe(false);
  expect(codes(edited(add as SurveyEdit))).toEqual([...codes(SPEC).slice(0, -1), 'N1', 'T1']);
  const up = edited({ act: 'move-question', question: 'SIPAS2', by: -1 });
  expect(codes(up).slice(0, 2)).toEqual(['SIPAS2', 'SIPAS1']);
  expect(codes(edited({ act: 'move-question', question: 'SIPAS1', by: -1 }))).toEqual(codes(SPEC));
  expect(codes(edited({ act: 'remove-question', question: 'Q6' }))).not.toContain('Q6');
  expect(editSurvey(SPEC, { act: 'remove-question', question: 'Q99' })).toMatchObject({
    refused: 'survey.unknown-question',
  });
  expect(editSurvey(SPEC, { act: 'remove-section', section: 'remarks' })).toMatchObject({
    refused: 'survey.section-not-empty',
  });
  expect(readEdit(SPEC, { act: 'burn' })).toMatchObject({ refused: 'survey.unknown-act' });
});

test('whom a question is put to and what a scale offers are read as they are written', () => {
  const { asked } = questionsOf(SPEC)[0]!;
  expect(askedOf(askedText(asked))).toEqual(asked);
  expect(askedOf('citizens=2, businesses')).toEqual([
    {
      block: null,
      groups: [
        { group: 'citizens', weight: '2' },
        { group: 'businesses', weight: '1' },
      ],
    },
  ]);
  const { options } = SPEC.scales[0]!;
  expect(linesOf(optionLines(options))).toEqual(options);
});

test('a text that is no questionnaire is refused, never half read', () => {
  expect(readSpecText('{')).toMatchObject({ refused: 'survey.not-json' });
  expect(readSpecText('{"kind": "panel"}')).toMatchObject({ refused: 'input.invalid' });
  expect(readSpec({ ...SPEC, extra: 1 })).toMatchObject({ refused: 'input.invalid' });
});

test('a questionnaire without an obligatory answer, with a strange or a second one, is not taken', () => {
  const questions = questionsOf(SPEC).filter(({ question }) => ['SIPAS1', 'T1'].includes(question));
  const read = (typed: Record<string, string[]>) => readSheet(SPEC, questions, typed);
  expect(read({})).toEqual([{ question: 'SIPAS1', fault: 'missing' }]);
  expect(read({ SIPAS1: ['Z'] })).toEqual([{ question: 'SIPAS1', fault: 'unknown-option' }]);
  expect(read({ SIPAS1: ['A', 'B'] })).toEqual([{ question: 'SIPAS1', fault: 'too-many' }]);
  expect(read({ SIPAS1: ['A'], T1: [' Nhanh hơn '], other: ['x'] })).toEqual({
    choices: { SIPAS1: ['A'] },
    remarks: { T1: 'Nhanh hơn' },
  });
  expect(read({ SIPAS1: ['A'], T1: ['x'.repeat(2001)] })).toEqual([
    { question: 'T1', fault: 'too-long' },
  ]);
});

test('the grid takes small letters and several options; an empty row is no paper', () => {
  const grid = { '1.R1': '5', '1.R6': 'LATE, cost', '1.T1': 'lời nói', '2.R1': ' ', unit: 'X' };
  expect(readGrid(surveyOfYear('rating', 2023), grid)).toEqual([
    { row: 1, typed: { R1: ['5'], R6: ['late', 'cost'], T1: ['lời nói'] } },
  ]);
  expect(readGrid(SPEC, { '3.Q5': 'a', '4.Q99': 'a' })).toEqual([{ row: 3, typed: { Q5: ['A'] } }]);
});

test('an applicant is a business by the beginning of the name alone', () => {
  expect(groupOf('cong ty tnhh mau 0905')).toBe('businesses');
  expect(groupOf('nguyen van cong ty')).toBe('citizens');
});
