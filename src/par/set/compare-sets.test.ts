import { expect, test } from 'vitest';
import { tinySet } from '../../../test/tiny-set.ts';
import { compareSets } from './compare-sets.ts';

const before = tinySet([[{ code: '1.1' }, { code: '1.2' }]]);

test('two equal versions do not differ', () => {
  expect(compareSets(before, structuredClone(before))).toEqual([]);
});

test('what came, went, or has another maximum is told by thing and field', () => {
  const after = tinySet([[{ code: '1.1', maximum: 2 }, { code: '1.3' }]]);
  const told = compareSets(before, after);
  expect(told.map((one) => [one.what, one.code, one.change, one.field])).toEqual([
    ['set', 'tiny', 'changed', 'maximum'],
    ['area', '1', 'changed', 'maximum'],
    ['line', '1.1', 'changed', 'maximum'],
    ['line', '1.1', 'changed', 'rule'],
    ['line', '1.3', 'added', null],
    ['line', '1.2', 'removed', null],
  ]);
  expect(told[2]).toMatchObject({ before: '1', after: '2' });
});

test('what the wording does not tell is told all the same: measures, sources, an order of fields not', () => {
  const rule = { kind: 'yes-no', measure: 'other', points_no: 0 } as const;
  const after = tinySet([[{ code: '1.1', rule, source: 'Nghị định' }, { code: '1.2' }]]);
  const [, line] = after.areas[0]!.criteria;
  after.areas[0]!.criteria[1] = Object.fromEntries(
    Object.entries(line!).reverse(),
  ) as unknown as NonNullable<typeof line>;
  expect(compareSets(before, after).map((one) => [one.code, one.field])).toEqual([
    ['1.1', 'source'],
    ['1.1', 'figures'],
  ]);
});

test('what a set lists for its lines is told entry by entry', () => {
  const input = (code: string, name_vi: string) => ({
    code,
    kind: 'count' as const,
    name_vi,
    name_en: code,
  });
  const old = { ...before, inputs: [input('a', 'việc'), input('b', 'báo cáo')] };
  const now = { ...before, inputs: [input('b', 'báo cáo'), input('a', 'nhiệm vụ')] };
  expect(compareSets(old, now).map((one) => [one.what, one.code, one.field, one.after])).toEqual([
    ['entry', 'a', 'name_vi', 'nhiệm vụ'],
  ]);
});
