import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaSet } from '../../../test/criteria.ts';
import { unitFor } from '../../../test/random-units.ts';
import { seededRandom } from '../../kernel/index.ts';
import { scopedCounts } from '../measures.ts';
import { scoreUnits } from '../score/scoring.ts';
import { shownScore } from '../shown-scores.ts';
import { readTable } from './read-table.ts';
import { readWritten, writeTable } from './write-table.ts';

const set = criteriaSet('par/par-districts-2023');
const told = (units: Parameters<typeof scoreUnits>[1]) =>
  scoreUnits(set, units).scores.map(shownScore);

test('who scores the written table again gets the same points, ranks and tiers, gaps included', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 8 }), (seed, gap) => {
      const random = seededRandom(seed);
      const units = [1, 2, 3].map((id) => {
        const unit = unitFor(set, random, id);
        const known = Object.entries(unit.counts).filter((_, i) => gap === 0 || i % gap !== 0);
        const decided = { '1.1.2': { n: 1n, d: 3n }, '2.1.1': 'not-applicable' as const };
        return { ...unit, counts: Object.fromEntries(known), ...(gap % 2 && { decided }) };
      });
      const text = writeTable(set, units, (id) => `Huyện "${id}", núi`);
      const read = readWritten(set, text, (name) => Number(/\d+/.exec(name)));
      expect(told(read)).toEqual(told(units));
    }),
    { numRuns: 40 },
  );
});

test('a stranger scores it with `motcua score`: the table is accepted as it is', () => {
  const counts = scopedCounts(
    { received: 9, finished_early: 4, finished_on_time: 2, finished_late: 1, received_online: 3 },
    { finished_early: 0, finished_on_time: 8, finished_late: 2 },
  );
  const unit = { unit_id: 1, block_code: 'districts', level: 'district', counts };
  const text = writeTable(set, [unit], () => 'H47.18');
  expect(readTable(set, text)).toMatchObject({ names: ['H47.18'] });
});
