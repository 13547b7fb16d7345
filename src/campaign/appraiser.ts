/**
 * Which agency appraises a line of a unit: the one that confirms a reported line, else the line's,
 * else its area's, else the one that follows it through the year. An agency never appraises itself:
 * where it would, another does that the set names (`scored_by`).
 *
 * Source: provinces' rules of appraisal: each advising agency appraises its own areas and is scored
 * by another.
 * Example: Sở Nội vụ appraises area 1 of all units; its own area 1 is appraised by Văn phòng UBND.
 */
import type { CriteriaSet, Line } from '../par/index.ts';

/** The unit of each agency, by the agency's code. */
export type Agencies = ReadonlyMap<string, number>;

/** The code of the agency that appraises; null where the set names none, so that the council does. */
export function appraiserOf(
  set: CriteriaSet,
  line: Line,
  unit_id: number,
  agencies: Agencies,
): string | null {
  const confirms = line.method === 'reported' ? line.confirmed_by : null;
  const code = confirms ?? line.appraiser ?? line.tracked_by ?? null;
  if (code === null || agencies.get(code) !== unit_id) return code;
  return set.agencies?.find((agency) => agency.code === code)?.scored_by ?? null;
}

/** The units of a set's agencies; an agency that is no unit of the province has none. */
export const agenciesOf = (
  set: CriteriaSet,
  unitOf: (unit_code: string) => number | null,
): Agencies =>
  new Map(
    (set.agencies ?? []).flatMap(({ code, unit_code }) => {
      const unit_id = unit_code === null ? null : unitOf(unit_code);
      return unit_id === null ? [] : [[code, unit_id] as const];
    }),
  );
