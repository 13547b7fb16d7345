import { measuresOf, type Scoring, type UnitMeasures } from '../par/index.ts';
import type { LastYear } from './body.ts';
import type { BlockInput } from './release-block.ts';

/** How units and blocks are called, and where units stood last year. */
export interface Names {
  unitOf(unit_id: number): { code: string; name: string } | null;
  blocks: readonly { block_code: string; name: string }[];
  lastYearOf(unit_code: string): LastYear | null;
}

/**
 * A campaign's scores as the input of a release: a block of units each, in the order of blocks. Of
 * what is known of a unit only what its set looks at is taken along.
 */
export function liveInput(scorings: Iterable<Scoring>, names: Names): BlockInput[] {
  const by_block = new Map<string, BlockInput>();
  for (const { set, terms, scores } of scorings) {
    const looked_at = new Set(measuresOf(set));
    for (const score of scores) {
      const unit = names.unitOf(score.unit_id);
      if (!unit || score.block_code === null) continue;
      const block = by_block.get(score.block_code) ?? {
        block_code: score.block_code,
        name: nameOf(names, score.block_code),
        set,
        not_held: [...terms.not_held],
        units: [],
      };
      by_block.set(score.block_code, block);
      block.units.push({
        unit_code: unit.code,
        name: unit.name,
        measures: taken(score, looked_at),
        last_year: names.lastYearOf(unit.code),
      });
    }
  }
  const order = names.blocks.map(({ block_code }) => block_code);
  return [...by_block.values()].sort(
    (a, b) => order.indexOf(a.block_code) - order.indexOf(b.block_code),
  );
}

function taken(unit: UnitMeasures, looked_at: ReadonlySet<string>): UnitMeasures {
  const { unit_id, block_code, level, counts, choices, not_applicable, decided } = unit;
  const some = Object.entries(counts).filter(([name]) => looked_at.has(name));
  return {
    unit_id,
    block_code,
    level,
    counts: Object.fromEntries(some),
    ...(choices && { choices }),
    ...(not_applicable && { not_applicable }),
    ...(decided && { decided }),
  };
}

const nameOf = ({ blocks }: Names, code: string): string =>
  blocks.find(({ block_code }) => block_code === code)?.name ?? code;
