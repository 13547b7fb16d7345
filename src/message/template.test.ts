import { expect, test } from 'vitest';
import { checkTemplate, secretsOf, type Template, wordingOf } from './template.ts';
import { TEMPLATES } from './templates.ts';

const LATE: Template = {
  code: 'test.late',
  title: 'Hồ sơ quá hạn',
  subject: 'Hồ sơ {code} quá hạn',
  body: ['Hồ sơ {code} quá hạn.', 'Xem: {link}'],
  short: '{code}: {link}',
  facts: { code: 'H47.18-230329-0007', link: 'https://motcua.example/a' },
  secret: ['link'],
};

test.each(TEMPLATES.map((template) => [template.code, template] as const))(
  'the template %s is whole: every fact is declared, used, and in its place',
  (_, template) => {
    expect(checkTemplate(template)).toEqual([]);
    for (const is_short of [false, true]) {
      const wording = wordingOf({ ...template, secret: [] }, template.facts, is_short);
      expect(JSON.stringify(wording)).not.toMatch(/[{]\w+[}]|refused/);
    }
    expect(JSON.stringify(template)).toBe(JSON.stringify(template).normalize('NFC'));
  },
);

test('no two templates have one code', () => {
  const codes = TEMPLATES.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(5);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a fact that nobody declared is found, one that nobody uses too', () => {
  const codesOf = (template: Template) =>
    checkTemplate(template).map(({ refused, facts }) => [refused, facts.name]);
  expect(codesOf({ ...LATE, subject: 'Hồ sơ {cod} quá hạn' })).toEqual([
    ['message.unknown-fact', 'cod'],
  ]);
  expect(codesOf({ ...LATE, facts: { ...LATE.facts, unit: 'x' } })).toEqual([
    ['message.unused-fact', 'unit'],
  ]);
  expect(codesOf({ ...LATE, subject: '{link}' })).toEqual([['message.secret-in-subject', 'link']]);
  expect(codesOf({ ...LATE, subject: ' ' })).toEqual([['message.empty', 'body']]);
  expect(codesOf({ ...LATE, short: `{code}${'a'.repeat(200)}` })).toEqual([
    ['message.too-long', 'short'],
  ]);
});

test('a message takes exactly the declared facts; a secret one stays in its braces', () => {
  expect(wordingOf(LATE, LATE.facts, false)).toEqual({
    subject: 'Hồ sơ H47.18-230329-0007 quá hạn',
    body: 'Hồ sơ H47.18-230329-0007 quá hạn.\n\nXem: {link}',
  });
  expect(wordingOf(LATE, LATE.facts, true)).toMatchObject({ body: 'H47.18-230329-0007: {link}' });
  expect(secretsOf(LATE, LATE.facts)).toEqual({ link: 'https://motcua.example/a' });
  expect(wordingOf(LATE, { code: 'x' }, false)).toMatchObject({ refused: 'message.missing-fact' });
  expect(wordingOf(LATE, { ...LATE.facts, name: 'x' }, false)).toMatchObject({
    refused: 'message.unknown-fact',
    facts: { name: 'name' },
  });
});

test('a fact brings no new line into the subject, and no fact of another name', () => {
  const facts = { ...LATE.facts, code: 'a\r\nBcc: x@y\n{link}' };
  expect(wordingOf(LATE, facts, false)).toMatchObject({
    subject: 'Hồ sơ a Bcc: x@y {link} quá hạn',
  });
});
