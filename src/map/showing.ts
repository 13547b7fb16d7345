import type { MapData } from './data.ts';
import type { Showing } from './live.ts';

/** Which scores a map shows of each unit, told by the unit's block. */
export function showingOf(
  data: Pick<MapData, 'choice' | 'units' | 'sets_by_block' | 'beside_by_block'>,
): Showing {
  const blocks = new Map(data.units.map(({ unit_id, block_code }) => [unit_id, block_code ?? '']));
  const setIn = (by_block: Readonly<Record<string, string>>) => (unit_id: number) =>
    by_block[blocks.get(unit_id) ?? ''];
  return {
    period_code: data.choice.period_code,
    setOf: setIn(data.sets_by_block),
    besideOf: setIn(data.beside_by_block),
    knows: (unit_id) => blocks.has(unit_id),
  };
}
