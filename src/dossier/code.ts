import { type Day, formatDay, parseDay, type Refusal, refuse } from '../kernel/index.ts';

/** The counter has four digits; the practice of provincial systems, no law, sets them. */
export const MOST_A_DAY = 9_999;

/**
 * A dossier's code: `{unit}-{yyMMdd}-{NNNN}`, numbered by responsible unit and day.
 * Unit H47.18 on 29 March 2023, seventh dossier: `H47.18-230329-0007`.
 */
export function dossierCode(unit_code: string, day: Day, number: number): string | Refusal {
  if (number > MOST_A_DAY)
    return refuse(
      'dossier.counter-full',
      { unit_code, day: formatDay(day), most: MOST_A_DAY },
      { possible: ['another responsible unit', 'the next day'] },
    );
  const date = formatDay(day).replaceAll('-', '').slice(2);
  return `${unit_code}-${date}-${String(number).padStart(4, '0')}`;
}

/** What a code of our own form counts: the unit's code, the day `yyyy-mm-dd`, the number. */
export interface CodeParts {
  unit_code: string;
  on_day: string;
  number: number;
}

/** The parts of a code that the counter could give too; null for any other form. */
export function findCodeParts(code: string): CodeParts | null {
  const found = /^(.+)-(\d\d)(\d\d)(\d\d)-(\d{4})$/.exec(code);
  if (!found) return null;
  const [, unit_code = '', year, month, day, number] = found;
  const on_day = `20${year}-${month}-${day}`;
  return parseDay(on_day) === null ? null : { unit_code, on_day, number: Number(number) };
}
