import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS, demoDrafts } from './demo-accounts.ts';
import { unitOfficers } from './officers.ts';
import { ROLES } from './roles.ts';

const UNITS = [
  { unit_id: 1, code: 'H47', kind: 'province' },
  { unit_id: 100, code: 'H47.100', kind: 'centre' },
  { unit_id: 518, code: 'H47.18', kind: 'district' },
  { unit_id: 519, code: 'H47.19', kind: 'district' },
];

test('a unit has one officer at the counter, two for cases and a head, always the same', () => {
  const officers = unitOfficers({ unit_id: 519, code: 'H47.19' });
  expect(officers.map((o) => [o.account_id, o.subject, o.grants[0]!.role])).toEqual([
    [5191, 'H47.19/one-stop', 'one-stop-officer'],
    [5192, 'H47.19/case-1', 'case-officer'],
    [5193, 'H47.19/case-2', 'case-officer'],
    [5194, 'H47.19/head', 'head'],
  ]);
  expect(unitOfficers({ unit_id: 519, code: 'H47.19' })).toEqual(officers);
  for (const { name } of officers) expect(name).toMatch(/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}*){2,}$/u);
});

test('a ranked unit has an officer for the index, other units have none', () => {
  const par = demoDrafts(UNITS).filter((draft) => draft.grants[0]!.role === 'par-officer');
  expect(par.map((draft) => draft.subject)).toEqual(['H47.18/par', 'H47.19/par']);
});

test('accounts of the sign-in page take the post of their number; unknown units are left out', () => {
  const drafts = demoDrafts(UNITS);
  expect(new Set(drafts.map((d) => d.account_id)).size).toBe(drafts.length);
  expect(new Set(drafts.map((d) => d.subject)).size).toBe(drafts.length);
  const named = DEMO_ACCOUNTS.find((account) => account.account_id === 5184)!;
  expect(drafts.find((d) => d.account_id === 5184)).toMatchObject({
    name: named.name,
    grants: [{ role: 'head', unit_id: 518 }],
  });
  expect(
    drafts.filter((d) => d.grants.some((g) => g.unit_id === 1)).map((d) => d.account_id),
  ).toEqual([11, 12, 13, 14]);
  expect(drafts.some((d) => d.subject.startsWith('H47.108'))).toBe(false);
});

test('there is a demonstration account for every role, numbered by unit and post', () => {
  const roles = new Set(DEMO_ACCOUNTS.flatMap((a) => a.grants.map((g) => g.role)));
  expect([...roles].sort()).toEqual([...ROLES].sort());
  expect(new Set(DEMO_ACCOUNTS.map((a) => a.account_id)).size).toBe(DEMO_ACCOUNTS.length);
  for (const { subject, grants } of DEMO_ACCOUNTS)
    expect(subject.startsWith(`${grants[0]!.unit_code}/`)).toBe(true);
});
