import file from '../../data/demo/accounts.json' with { type: 'json' };
import { assert } from '../kernel/index.ts';
import { type AccountDraft, parOfficer, sampleEmail, unitOfficers } from './officers.ts';
import { isRole, type Role } from './roles.ts';

/** One account of the demonstration's sign-in page, as `data/demo/accounts.json` keeps it. */
export interface DemoAccount {
  account_id: number;
  subject: string;
  name: string;
  title: string;
  grants: { role: Role; unit_code: string }[];
}

/** The accounts of the sign-in page, one a role and level; all names are invented. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = file.accounts.map((account) => ({
  ...account,
  grants: account.grants.map(({ role, unit_code }) => {
    assert(isRole(role), `no such role in accounts.json: ${role}`);
    return { role, unit_code };
  }),
}));

/** Units other than the province itself have officers of their own. */
const hasOfficers = (unit: { kind: string }): boolean => unit.kind !== 'province';

/** Kinds of units that are ranked by the province's index, and so have an officer for it. */
const RANKED = ['department', 'vertical', 'district'];

/**
 * Every account of the demonstration: the invented officers of all units, and those of the
 * sign-in page, who take the post of the same number. Accounts of units that do not exist are
 * left out, so a smaller province works too.
 */
export function demoDrafts(
  units: readonly { unit_id: number; code: string; kind: string }[],
): AccountDraft[] {
  const by_code = new Map(units.map((unit) => [unit.code, unit.unit_id]));
  const drafts = new Map<number, AccountDraft>();
  for (const unit of units.filter(hasOfficers))
    for (const draft of unitOfficers(unit)) drafts.set(draft.account_id, draft);
  for (const unit of units.filter(({ kind }) => RANKED.includes(kind)))
    drafts.set(parOfficer(unit).account_id, parOfficer(unit));
  for (const { grants, ...account } of DEMO_ACCOUNTS) {
    const known = grants.flatMap(({ role, unit_code }) => {
      const unit_id = by_code.get(unit_code);
      return unit_id === undefined ? [] : [{ role, unit_id }];
    });
    if (known.length > 0) drafts.set(account.account_id, { ...account, grants: known });
  }
  return [...drafts.values()]
    .map((draft) => ({ ...draft, email: sampleEmail(draft.subject) }))
    .sort((a, b) => a.account_id - b.account_id);
}
