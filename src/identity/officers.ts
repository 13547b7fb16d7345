import file from '../../data/demo/accounts.json' with { type: 'json' };
import { seededRandom } from '../kernel/index.ts';
import type { Role } from './roles.ts';
import { ROLE_NAMES } from './texts.ts';

/** An account to be written, with the roles that it gets. */
export interface AccountDraft {
  account_id: number;
  subject: string;
  name: string;
  /** The post in words, for the page of demonstration accounts. */
  title: string;
  /** Where messages reach the account besides its pages. */
  email?: string;
  grants: { role: Role; unit_id: number }[];
}

/** The posts that every unit of the demonstration has, in the order of their numbers. */
const POSTS: readonly { role: Role; post: string }[] = [
  { role: 'one-stop-officer', post: 'one-stop' },
  { role: 'case-officer', post: 'case-1' },
  { role: 'case-officer', post: 'case-2' },
  { role: 'head', post: 'head' },
];

/** An address that leads nowhere: `.example` is set apart for that (RFC 2606). */
export const sampleEmail = (subject: string): string =>
  `${subject.toLowerCase().replace('/', '.')}@mau.example`;

/** An invented name; the same number always gives the same one. */
export function inventedName(number: number): string {
  const random = seededRandom(number);
  const { family, persons } = file.officer_names;
  const { middle, given } = random.pick(persons);
  return `${random.pick(family)} ${random.pick(middle)} ${random.pick(given)}`;
}

/**
 * The invented officers of a unit: one at the counter, two who handle cases, one head.
 * The account's number is ten times the unit's number plus the post's place, so it never moves.
 * Example: the head of unit 518 is account 5184, subject `H47.18/head`.
 */
export const unitOfficers = (unit: OfficersUnit): AccountDraft[] =>
  POSTS.map(({ role, post }, index) => officer(unit, index + 1, role, post));

/** Who follows a ranked unit's index: account 5185, subject `H47.18/par`. */
export const parOfficer = (unit: OfficersUnit): AccountDraft =>
  officer(unit, POSTS.length + 1, 'par-officer', 'par');

interface OfficersUnit {
  unit_id: number;
  code: string;
}

function officer(unit: OfficersUnit, place: number, role: Role, post: string): AccountDraft {
  const account_id = unit.unit_id * 10 + place;
  return {
    account_id,
    subject: `${unit.code}/${post}`,
    name: inventedName(account_id),
    title: ROLE_NAMES[role],
    grants: [{ role, unit_id: unit.unit_id }],
  };
}
