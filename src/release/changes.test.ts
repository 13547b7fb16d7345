import { expect, test } from 'vitest';
import { sampleBlocks } from '../../test/release/sample.ts';
import { allLinesOf, measuresIn } from '../par/index.ts';
import type { ReleaseBlock } from './body.ts';
import { changesSince } from './changes.ts';
import { corrected } from './correct.ts';
import { releaseBlock } from './release-block.ts';

const measuresOf = ({ set }: ReleaseBlock, code: string) =>
  allLinesOf(set)
    .filter((line) => line.code === code)
    .flatMap(({ rule }) => measuresIn(rule));

test('nothing has changed while the inputs are the released ones', () => {
  const blocks = sampleBlocks();
  const released = blocks.map(releaseBlock);
  expect(changesSince(released, blocks.map(releaseBlock), measuresOf)).toEqual([]);
});

test('a decided point names its line, its points before and now, and why; others by their place', () => {
  const [districts] = sampleBlocks();
  const before = releaseBlock(districts!);
  const { unit_code, outcome } = before.units.at(-1)!;
  const line = outcome.lines.find(({ points }) => points === '0')!;
  const points = line.maximum;
  const now = corrected([districts!], [{ unit_code, line_code: line.code, points }]);
  if (!Array.isArray(now)) throw new Error(now.refused);
  const changes = changesSince([before], now.map(releaseBlock), measuresOf);
  const own = changes.find((one) => one.unit_code === unit_code)!;
  expect(own.lines).toEqual([
    {
      code: line.code,
      points_before: '0',
      points_now: points,
      inputs: [{ measure: 'decided', before: expect.toSatisfy(isDecided), now: points }],
    },
  ]);
  expect(changes.filter(({ lines }) => lines.length > 0)).toHaveLength(1);
});

/** The drawn figures may have been decided before. */
const isDecided = (before: string | null) => before === null || before === '0';
