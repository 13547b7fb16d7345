import { expect, test } from 'vitest';
import { criteriaSet } from '../../test/criteria.ts';
import { parseInstant } from '../kernel/index.ts';
import { besideOf, indexCodes, setsByBlock, setsKnownIn } from './score-index.ts';

const par = ['districts', 'departments', 'vertical'].flatMap((block) =>
  [2022, 2023].map((year) => criteriaSet(`par/par-${block}-${year}`)),
);
const open = [criteriaSet('decision-766-progress'), criteriaSet('par/decision-766')];
const blocks = ['departments', 'districts', 'communes'].map((block_code) => ({ block_code }));
const year = (code: number) => ({ to_at: parseInstant(`${code + 1}-01-01T00:00`)! });

test('the public chooses Decision 766; who may see provisional scores the PAR index first', () => {
  expect(indexCodes(open)).toEqual(['decision-766', 'decision-766-progress']);
  expect(indexCodes([...open, ...par])).toEqual(['par', 'decision-766', 'decision-766-progress']);
  expect(besideOf('decision-766', indexCodes(open))).toBeNull();
  expect(besideOf('par', indexCodes([...open, ...par]))).toBe('decision-766');
});

test('a province without an index of its own opens with the on-time set of every province', () => {
  const sets = [criteriaSet('decision-766-progress'), criteriaSet('any-province/on-time')];
  expect(indexCodes(sets)).toEqual(['on-time', 'decision-766-progress']);
});

test('a set of a later year judges no earlier one', () => {
  const sets = [criteriaSet('decision-766-progress'), criteriaSet('any-province/on-time')];
  expect(setsKnownIn(sets, year(2012)).map((set) => set.set_code)).toEqual(['on-time']);
  expect(setsKnownIn(sets, year(2022))).toEqual(sets);
});

test('each block is ranked by its own set of the year; communes, which have none, by 766', () => {
  const codes = (index: string, code: number) =>
    [...setsByBlock(index, [...open, ...par], blocks, year(code)).values()].map((s) => s.set_code);
  expect(codes('par', 2023)).toEqual([
    'par-departments-2023',
    'par-districts-2023',
    'decision-766',
  ]);
  expect(codes('par', 2022)[1]).toBe('par-districts-2022');
  expect(new Set(codes('decision-766', 2023))).toEqual(new Set(['decision-766']));
});
