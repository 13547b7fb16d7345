import { expect, test } from 'vitest';
import type { Viewer } from '../identity/index.ts';
import { isRefusal } from '../kernel/index.ts';
import { filterOf, readAsked } from './mailbox-asked.ts';

const person = (account_id: number, role: Viewer['grants'][number]['role']): Viewer => ({
  account_id,
  tenant_id: 1,
  name: '',
  grants: [{ role, unit_id: 1 }],
});
const NAMES = [
  { account_id: 11, name: 'Lê Quang Hòa' },
  { account_id: 5184, name: 'Nguyễn Hữu Nghĩa' },
];
const wanted = (viewer: Viewer, search: string) => {
  const asked = readAsked(new URLSearchParams(search));
  return isRefusal(asked) ? asked : filterOf(viewer, asked, NAMES);
};
const ADMINISTRATOR = person(12, 'administrator');
const HEAD = person(5184, 'head');

test('the administrator sees all, and finds readers without marks or by a part of the address', () => {
  const all = { account_ids: null, address: null, template: null, state: null };
  expect(wanted(ADMINISTRATOR, '')).toEqual(all);
  expect(wanted(ADMINISTRATOR, 'account=11&state=kept')).toEqual({
    ...all,
    account_ids: [11],
    state: 'kept',
  });
  expect(wanted(ADMINISTRATOR, 'who=huu%20nghia&template=dossier.overdue')).toEqual({
    account_ids: [5184],
    address: 'huu nghia',
    template: 'dossier.overdue',
    state: null,
  });
});

test('anybody else sees the own ones, whatever is asked', () => {
  expect(wanted(HEAD, '')).toMatchObject({ account_ids: [5184], address: null });
  expect(wanted(HEAD, 'who=hoa')).toMatchObject({ account_ids: [5184], address: null });
  expect(wanted(HEAD, 'account=5184')).toMatchObject({ account_ids: [5184] });
  expect(wanted(HEAD, 'account=11')).toMatchObject({ refused: 'access.not-permitted' });
});

test('what makes no sense is refused by name', () => {
  const refused = (search: string) => wanted(ADMINISTRATOR, search);
  expect(refused('state=lost')).toMatchObject({ refused: 'message.unknown-state' });
  expect(refused('template=x')).toMatchObject({ refused: 'message.unknown-template' });
  expect(refused('account=x')).toMatchObject({ refused: 'input.invalid' });
  expect(refused('page=0')).toMatchObject({ refused: 'list.unknown-page' });
});
