import type { Choice } from './choice.ts';

/** The measures of the fold, and sums of them that tables show: each opens as one list. */
export const SUMS = {
  handled: ['received', 'carried_over'],
  finished: ['finished_early', 'finished_on_time', 'finished_late'],
  in_time: ['finished_early', 'finished_on_time'],
  open: ['open_in_time', 'open_overdue'],
} as const;

/** What a list of dossiers shows: those that a number counts. */
export interface ListQuery {
  /** A unit's code; with a level it is one or the other; neither is the whole province. */
  unit?: string;
  level?: string;
  period: string;
  /** A measure of the fold or one of `SUMS`. */
  measure: string;
  procedure?: number;
  field?: string;
  channel?: number;
  /** The past moment that the number tells; now when absent. */
  as_of?: string;
}

/** The address of the list whose count equals a number. */
export function listAddress(query: ListQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  return `/dossiers?${search}`;
}

/** The search part that keeps a choice. */
export const choiceSearch = ({ set_code, block_code, period_code }: Choice): string =>
  `?${new URLSearchParams({ set: set_code, block: block_code, period: period_code })}`;

/** The map with a choice. */
export const mapAddress = (choice: Choice): string => `/map${choiceSearch(choice)}`;

/** A unit opened beside the map. */
export const unitAddress = (code: string, choice: Choice): string =>
  `/map/units/${code}${choiceSearch(choice)}`;
