import type { Refusal } from '../kernel/index.ts';
import { checkMeasures } from '../par/index.ts';
import { FORMAT, type ReleaseBody, type ReleaseHeader } from './body.ts';
import { canonicalText, type Json } from './canonical.ts';
import { type BlockInput, releaseBlock } from './release-block.ts';

/** What an input may lack: a line without figures is scored as its set declares. */
const DECLARED = ['measures.missing', 'measures.nothing-to-judge', 'measures.division-by-zero'];

/**
 * Freezes results. Refuses figures that no set allows (a numerator above its denominator, points
 * above the maximum, negative counts), each named by block and unit.
 */
export function releaseBody(
  header: ReleaseHeader,
  blocks: readonly BlockInput[],
): ReleaseBody | Refusal[] {
  const refusals = blocks.flatMap((block) => unsoundIn(block));
  if (refusals.length > 0) return refusals;
  return { format: FORMAT, header, blocks: blocks.map(releaseBlock) };
}

/** The text that is hashed and signed. */
export const bodyText = (body: ReleaseBody): string => canonicalText(body as unknown as Json);

/** Figures of a block that its set does not allow; paths begin with the block and the unit. */
export function unsoundIn({ block_code, set, units }: Unsound): Refusal[] {
  return checkMeasures(
    set,
    units.map(({ measures }) => measures),
  )
    .filter(({ refused }) => !DECLARED.includes(refused))
    .map((refusal) => {
      const path = refusal.path?.replace(
        /^\[(\d+)\]/,
        (_, place) => `${block_code}.${units[Number(place)]!.unit_code}`,
      );
      return { ...refusal, ...(path !== undefined && { path }) };
    });
}

type Unsound = Pick<BlockInput, 'block_code' | 'set'> & {
  units: readonly Pick<BlockInput['units'][number], 'unit_code' | 'measures'>[];
};
