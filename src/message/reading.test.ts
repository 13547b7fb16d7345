import { expect, test } from 'vitest';
import { piecesOf, readingOf } from './reading.ts';

const viewer = { account_id: 12, tenant_id: 1, name: '', grants: [] };
const sent = { account_id: null, body: 'Xem {link}', secrets: '{"link":"/s/1"}' };
const read = (state: 'waiting' | 'kept' | 'sent', demo: boolean, more = {}) =>
  readingOf({ ...sent, state, ...more }, { viewer, demo, hidden: '…' });

test('a single-use link is shown to its reader, and in the demonstration’s mailbox', () => {
  expect(read('kept', true)).toBe('Xem /s/1');
  expect(read('kept', false)).toBe('Xem …');
  expect(read('waiting', true)).toBe('Xem …');
  expect(read('waiting', false, { account_id: 12 })).toBe('Xem /s/1');
  expect(read('sent', true, { secrets: null })).toBe('Xem …');
});

test('only addresses of our own become links', () => {
  expect(piecesOf('Xem https://a.vn/x?y=1 và https://b.vn/', 'https://a.vn')).toEqual([
    { text: 'Xem ', href: null },
    { text: 'https://a.vn/x?y=1', href: '/x?y=1' },
    { text: ' và ', href: null },
    { text: 'https://b.vn/', href: null },
  ]);
});

test('a province with a prefix links to its own pages, from where it stands', () => {
  const pieces = piecesOf('https://a.vn/p/H60/s/x?y=1 https://a.vn/s/x', 'https://a.vn/p/H60');
  expect(pieces.map(({ href }) => href)).toEqual(['/s/x?y=1', null, null]);
});
