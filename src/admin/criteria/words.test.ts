import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FieldKind, Shape } from '../../par/index.ts';
import { findRuleShape, RULE_NAMES, SET_SHAPE } from '../../par/index.ts';
import { findText } from '../../ui/text/index.ts';
import { controlOf } from './form/fields.ts';
import { SHAPES } from './place.ts';
import { complaintWords } from './words.ts';

/** Every field of a shape with those inside it, and every word that one may choose there. */
function namesIn(shape: Shape): string[] {
  return Object.entries(shape).flatMap(([name, kind]) => [`field-${name}`, ...inside(name, kind)]);
}

function inside(name: string, kind: FieldKind): string[] {
  const control = controlOf(kind);
  if (control.is === 'object') return namesIn(control.fields);
  if (control.is === 'either') return [...namesIn(control.then), ...namesIn(control.otherwise)];
  if (control.is === 'rows') return inside(`${name}-row`, control.of);
  if (control.is !== 'choice' || control.options.length < 2) return [];
  return control.options.flatMap((one) => (typeof one === 'string' ? [`${name}-${one}`] : []));
}

test('every field of every form and every choice in it has words in both languages', () => {
  const rules = RULE_NAMES.map((kind) => findRuleShape(kind)!);
  const names = [
    ...[SET_SHAPE, ...Object.values(SHAPES), ...rules].flatMap(namesIn),
    ...RULE_NAMES.map((kind) => `rule-kind-${kind}`),
  ];
  const lacking = [...new Set(names)].filter(
    (name) => !findText('vi', `criteria.${name}`) || !findText('en', `criteria.${name}`),
  );
  expect(lacking).toEqual([]);
});

test('whatever a set may be refused for, or told of, has a sentence', () => {
  const folder = new URL('../../par/', import.meta.url).pathname;
  const code = globSync('{set,rules,formula}/*.ts', { cwd: folder })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(folder + path, 'utf8'))
    .join('\n');
  const refused = [...code.matchAll(/'((criteria-set|formula)\.[a-z-]+)'/g)].map(([, one]) => one!);
  const remarks = [...code.matchAll(/remark: '([a-z.-]+)'/g)].map(([, one]) => one!);
  expect(refused.length).toBeGreaterThan(25);
  const keys = [
    ...refused.map((one) => `refusal.${one}`),
    ...remarks.map((one) => `criteria.remark-${one}`),
  ];
  expect(keys.filter((key) => !findText('vi', key))).toEqual([]);
});

test('points that do not add up are told as decimals where they are', () => {
  const told = (declared: string, sum: string) =>
    complaintWords(
      {
        is: 'fault',
        code: 'criteria-set.points-do-not-add-up',
        facts: { declared, sum },
        path: '',
        thing: null,
      },
      'vi',
    );
  expect(told('7/2', '10')).toBe('Điểm không cộng đúng: khai 3,5, các phần cộng lại 10.');
  expect(told('1/3', '1/400')).toBe('Điểm không cộng đúng: khai 1/3, các phần cộng lại 0,0025.');
});
