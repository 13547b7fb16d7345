import file from '../../data/releases/published.json' with { type: 'json' };
import type { LastYear, ReleaseBody, ReleaseHeader } from './body.ts';
import { releaseName } from './body.ts';

/** Where units stood a year before, and where that is from. */
export interface LastYears {
  of(unit_code: string): LastYear | null;
  from: ReleaseHeader['compared_with'];
}

/**
 * Last year's places: from the release of that year, else from what was published of it before
 * there were releases (`data/releases/published.json`).
 */
export function lastYearOf(body: ReleaseBody | null, year: number): LastYears {
  if (body) return fromRelease(body);
  const told = file.years.find((one) => one.year === year - 1);
  const by_code = new Map<string, LastYear>(
    told?.units.map(({ unit_code, ...place }) => [unit_code, place]),
  );
  return {
    of: (unit_code) => by_code.get(unit_code) ?? null,
    from: told ? { year: told.year, source: told.source } : null,
  };
}

function fromRelease({ header, blocks }: ReleaseBody): LastYears {
  const by_code = new Map<string, LastYear>();
  for (const { unit_code, outcome } of blocks.flatMap(({ units }) => units)) {
    const { rank, printed_index, tier } = outcome;
    by_code.set(unit_code, { rank, printed_index, tier });
  }
  const source = `${releaseName(header)}, ${header.decision.number}`;
  return { of: (code) => by_code.get(code) ?? null, from: { year: header.year, source } };
}
