import { type Instant, type Refusal, refuse } from '../../kernel/index.ts';

/** What a new province is made from. */
export interface ProvinceOrder {
  /** `H60`: it stands in the address of every page, `/p/H60`. */
  code: string;
  /** With or without its type word: `Thử nghiệm`, `Thành phố Cần Thơ`. */
  name: string;
  /** Who administers it, as the issuer knows them; `CODE/administrator` when absent. */
  administrator_subject?: string | null;
  /** The issuer of its accounts. */
  issuer: string;
  /** The first and the last year that have periods. */
  from_year: number;
  to_year: number;
  /** Who made it, for the journal: `H47/administrator`, `motcua province create`. */
  by: string;
  at: Instant;
  recorded_at: Instant;
  /** The same key makes the same province once. */
  idempotency_key?: string | null;
}

export const CODE_FORM: RegExp = /^[A-Z][A-Z0-9]{0,9}$/;
const LONGEST_NAME = 100;
/** Units of a new province exist from the first of these years on. */
export const FIRST_YEAR = 1901;
export const LAST_YEAR = 2100;
/** Each year has 36 periods, and each of them is counted for each unit. */
export const MOST_YEARS = 50;

/**
 * Decides whether a province can be made as ordered; the first fault is refused. All is ours.
 * Example: the code `h60` is refused, and `H60` is named as possible.
 */
export function checkOrder({ code, name, from_year, to_year }: ProvinceOrder): Refusal | null {
  if (!CODE_FORM.test(code)) return malformed(code);
  if (name.trim() === '') return refuse('province.name-missing', {}, { path: 'name' });
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    return refuse('province.name-unfit', { most: LONGEST_NAME }, { path: 'name' });
  return checkYears(from_year, to_year);
}

function malformed(code: string): Refusal {
  const near = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const possible = [CODE_FORM.test(near) ? near : 'H60'];
  return refuse('province.code-malformed', { code }, { possible, path: 'code' });
}

/** Whether periods can be made for some years. */
export function checkYears(from_year: number, to_year: number): Refusal | null {
  const isYear = (year: number) =>
    Number.isInteger(year) && FIRST_YEAR <= year && year <= LAST_YEAR;
  const years = { first: FIRST_YEAR, last: LAST_YEAR };
  if (!isYear(from_year)) return refuse('province.no-year', years, { path: 'from_year' });
  if (!isYear(to_year)) return refuse('province.no-year', years, { path: 'to_year' });
  const order = { from: from_year, to: to_year };
  if (to_year < from_year) return refuse('province.years-reversed', order, { path: 'to_year' });
  if (to_year - from_year >= MOST_YEARS)
    return refuse('province.too-many-years', { ...order, most: MOST_YEARS }, { path: 'from_year' });
  return null;
}
