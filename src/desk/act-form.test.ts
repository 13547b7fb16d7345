import { expect, test } from 'vitest';
import { enteredIn, readActForm } from './act-form.ts';

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return readActForm(made);
};

test('an empty field is an absent one, numbers are numbers', () => {
  expect(form({ last_seq: '12', holder_id: '', reason: '  ' })).toEqual({ last_seq: 12 });
  expect(form({ last_seq: '12', holder_id: '5182', reason: ' chuyển ' })).toEqual({
    last_seq: 12,
    holder_id: 5182,
    reason: 'chuyển',
  });
});

test('fields of single actions are read when they are there, others never', () => {
  const suspend = { verb: 'suspend', suspended_for: 'posting', basis: ' ', idempotency_key: 'k' };
  expect(form(suspend)).toEqual({ suspended_for: 'posting' });
  expect(form({ promised_at: '2023-04-20T09:00', mode: '' })).toEqual({
    promised_at: '2023-04-20T09:00',
  });
});

test('what was entered comes back as it was typed', () => {
  const made = new FormData();
  made.set('basis', ' Điều 7 ');
  expect(enteredIn(made)).toMatchObject({ basis: ' Điều 7 ', holder_id: '' });
});

test('a number that is none is handed on to be refused, not dropped', () => {
  expect(form({ holder_id: 'abc' }).holder_id).toBeNaN();
});
