/**
 * Which sets judge a period: those in force on its last day, so that a year is judged by the set it
 * closes with. Example: the report year 2023 (15 December 2022 to 14 December 2023) is judged by the
 * sets of 2023, the month January 2022 not by Decision 766, which holds from 23 June 2022 on.
 */
import { dayOf, formatDay } from '../../kernel/index.ts';
import type { Period } from '../../measure/index.ts';
import type { CriteriaSet } from '../set/criteria-set.ts';

/** The sets that judge a period. */
export function setsIn(sets: readonly CriteriaSet[], period: Pick<Period, 'to_at'>): CriteriaSet[] {
  const last = formatDay(dayOf(period.to_at - 1));
  return sets.filter(
    ({ valid_from, valid_to }) => valid_from <= last && (valid_to === null || last < valid_to),
  );
}
