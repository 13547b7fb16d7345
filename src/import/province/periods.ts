/**
 * Decides the periods of a province's years: of the calendar year, its quarters and months, and of
 * the reporting year with its halves, quarters and months, which close on the 14th. The same kinds,
 * codes and names as the demonstration's, which the test proves.
 *
 * Source: `data/provinces/periods-of-a-year.json` (NĐ 09/2019/NĐ-CP, Điều 12 for the reporting ones).
 * Example: 2011 → `2011`, `2011-Q1` … `2011-12`, `BC-2011` (15 December 2010 to 14 December 2011) ….
 */
import file from '../../../data/provinces/periods-of-a-year.json' with { type: 'json' };

/** A period as it is stored: `to_on` is the first day that is no longer in it. */
export interface PeriodOfYear {
  period_code: string;
  kind: string;
  name: string;
  from_on: string;
  to_on: string;
  source: string;
}

/** All periods of some years, both ends in it. */
export const periodsOfYears = (from_year: number, to_year: number): PeriodOfYear[] =>
  Array.from({ length: to_year - from_year + 1 }, (_, i) => from_year + i).flatMap((year) =>
    file.periods.map((row) => ({
      period_code: ofYear(row.period_code, year),
      kind: row.kind,
      name: ofYear(row.name, year),
      from_on: ofYear(row.from_on, year),
      to_on: ofYear(row.to_on, year),
      source: row.source,
    })),
  );

const ofYear = (text: string, year: number): string =>
  text
    .replace('{year}', String(year))
    .replace('{before}', String(year - 1))
    .replace('{next}', String(year + 1));
