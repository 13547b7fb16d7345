/**
 * Decides whether a row has a usable dossier code, and what becomes of a code that several rows
 * bear: rows that say the same are one dossier, the first is read and the later ones are passed
 * over; rows that say different things all stand apart, for nobody but the province knows which is
 * true.
 *
 * Law: TT 01/2018/TT-VPCP (a dossier code names one dossier). Example: H60.01-230105-0007 in rows 8
 * and 9 with two days of return → both apart, each naming the other.
 */
import type { Fault } from './rule.ts';

const MOST_LETTERS = 100;

export function codeFault(code: string): Fault | null {
  if (code === '') return { rule: 'code-missing', field: 'code', value: '' };
  if (code.length <= MOST_LETTERS && !/\p{Cc}/u.test(code)) return null;
  return { rule: 'code-unusable', field: 'code', value: code };
}

/** Rows that bear one code. */
export interface Twice {
  first: number;
  second: number;
  is_same: boolean;
}

export function twiceFault(code: string, row: number, twice: Twice | undefined): Fault | null {
  if (!twice || (twice.is_same && row === twice.first)) return null;
  const other = row === twice.first ? twice.second : twice.first;
  const rule = twice.is_same ? 'code-twice-same' : 'code-twice-different';
  return { rule, field: 'code', value: code, against: { row: other, field: 'code', value: code } };
}
