import { formatDay, parseDay } from '../../kernel/index.ts';

/** The last day of a period that is given by the first day no longer in it. */
export const lastDayOf = (data_to: string): string => formatDay(parseDay(data_to)! - 1);
