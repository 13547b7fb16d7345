import { expect, test } from 'vitest';
import { blockSummary } from './block-summary.ts';
import { exampleFigures, exampleUnit } from './example.ts';

test('a block’s mean is exact and rounded half up; tiers are counted by the exact index', () => {
  const score = (index: string, of = 8) => ({ rank: 1, total: index, index, of });
  const tiers = [
    { name: 'tốt', from_percent: 85 },
    { name: 'khá', from_percent: 70 },
  ];
  const units = [1, 2, 3, 4].map((id) => exampleUnit(id));
  const scores = { 1: score('85'), 2: score('849999/10000'), 3: score('70001/1000', 9) };
  expect(blockSummary(units, exampleFigures({ scores }), 'districts', tiers)).toEqual({
    covered: { from: 8, to: 9 },
    mean: '80,00',
    tiers: [
      { name: 'tốt', units: 1 },
      { name: 'khá', units: 2 },
    ],
  });
  expect(blockSummary(units, exampleFigures(), 'districts', tiers)).toEqual({
    mean: null,
    tiers: [],
    covered: null,
  });
});
