/**
 * Decides by which set each unit is ranked under an index that its reader chose. The province's own
 * PAR index is a set for each block and year; where a block has none (communes), its units are
 * ranked by Decision 766, and the page says so. Every other index is one set for all.
 *
 * A province with neither opens with the on-time set that every province can be scored by.
 *
 * Example: the PAR index in 2023: districts by `par-districts-2023`, communes by `decision-766`.
 */
import { dayOf, formatDay } from '../kernel/index.ts';
import { type CriteriaSet, setsIn } from '../par/index.ts';

/** The choice that stands for the PAR sets of all blocks. */
export const PAR_INDEX = 'par';
const DECISION_766 = 'decision-766';

/** Whether a set is part of the province's own index. */
export const isPar = ({ set_code }: { set_code: string }): boolean => set_code.startsWith('par-');

/**
 * The sets that were in force in the year of a period or before: what came later judges no earlier
 * year. Example: Decision 766 of 2022 says nothing of 2012.
 */
export const setsKnownIn = <S extends { valid_from: string }>(
  sets: readonly S[],
  period: { to_at: number },
): S[] => {
  const year = formatDay(dayOf(period.to_at - 1)).slice(0, 4);
  return sets.filter(({ valid_from }) => valid_from.slice(0, 4) <= year);
};

/** The codes that can be chosen, of the sets that a reader may see: the PAR index first. */
export function indexCodes(sets: readonly CriteriaSet[]): string[] {
  const others = sets.filter((set) => !isPar(set)).map(({ set_code }) => set_code);
  const place = (code: string) => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);
  const par = sets.some(isPar) ? [PAR_INDEX] : [];
  return [...par, ...others.sort((a, b) => place(a) - place(b))];
}

const ORDER = [DECISION_766, 'on-time', 'on-time-2022'];

/** For each block the set that ranks it under an index in a period; blocks without one are absent. */
export function setsByBlock(
  index_code: string,
  sets: readonly CriteriaSet[],
  blocks: readonly { block_code: string }[],
  period: { to_at: number },
): Map<string, CriteriaSet> {
  const named = sets.find(({ set_code }) => set_code === index_code);
  const par = setsIn(sets.filter(isPar), period);
  const rest = sets.find(({ set_code }) => set_code === DECISION_766);
  return new Map(
    blocks.flatMap(({ block_code }): [string, CriteriaSet][] => {
      const own = par.find(({ applies_to }) => applies_to.blocks?.includes(block_code));
      const set = index_code === PAR_INDEX ? (own ?? rest) : named;
      return set ? [[block_code, set]] : [];
    }),
  );
}

/** The index that is shown beside another one: Decision 766 and the PAR index beside each other. */
export function besideOf(index_code: string, codes: readonly string[]): string | null {
  const other = index_code === PAR_INDEX ? DECISION_766 : PAR_INDEX;
  const has_other = index_code === PAR_INDEX || index_code === DECISION_766;
  return has_other && codes.includes(other) ? other : null;
}
