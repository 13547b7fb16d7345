import type { Refusal } from '../../kernel/index.ts';
import type { ProvinceCounts } from './store.ts';

/** A province in the list of an installation's provinces. */
export interface ProvinceLine extends ProvinceCounts {
  code: string;
  name: string;
  /** `/p/H60`; the root's is empty. */
  prefix: string;
}

/** What the page of provinces shows. */
export interface ProvincesPage {
  provinces: ProvinceLine[];
  /** The province that was just made. */
  made: ProvinceLine | null;
  /** Who signs in as its administrator, where the embedded sign-in knows the account. */
  administrator: string | null;
  /** Whether people sign in elsewhere, so that the administrator must be named. */
  asks_administrator: boolean;
  /** The years that the national calendar holds. */
  calendar: { from: number; to: number };
  /** What the form opens with; the key makes one province of one form. */
  usual: ProvinceFields;
}

/** The form's fields as they were typed. */
export interface ProvinceFields {
  code: string;
  name: string;
  from_year: string;
  to_year: string;
  administrator: string;
  key: string;
}

/** A refusal with what was typed. */
export interface ProvincesAnswer {
  refusal: Refusal;
  kept: ProvinceFields;
}

const FIELDS = ['code', 'name', 'from_year', 'to_year', 'administrator', 'key'] as const;

/** What was typed into the form; a code is written large. */
export function readFields(form: FormData): ProvinceFields {
  const typed = Object.fromEntries(
    FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()]),
  ) as Record<(typeof FIELDS)[number], string>;
  return { ...typed, code: typed.code.toUpperCase() };
}

/** A year as it was typed; NaN for anything that is none. */
export const yearTyped = (text: string): number =>
  /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
