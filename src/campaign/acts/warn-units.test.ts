import { expect, test } from 'vitest';
import { acted } from '../../../test/campaign/act.ts';
import { BLANK } from '../../../test/campaign/pure-scene.ts';
import type { UnitScore } from '../../par/index.ts';
import type { Scene } from '../scene.ts';
import { warnUnits } from './warn-units.ts';

const codes = BLANK.set.tiers!.bands.map(({ code }) => code);
const score = (tier: string | null) => ({ tier, printed_index: '68,40' }) as UnitScore;
const warned = (scene: Scene, tier: string | null, command: object) =>
  warnUnits([scene], () => score(tier), {
    below_tier: null,
    gaps: false,
    reason: 'rà soát',
    ...command,
  });

test('a unit in a tier below the named one is warned, in it or above it is not', () => {
  const [, second, third] = codes as [string, string, string];
  expect(warned(BLANK, third, { below_tier: second })).toHaveLength(1);
  expect(warned(BLANK, second, { below_tier: second })).toEqual([]);
  expect(warned(BLANK, null, { below_tier: second })).toHaveLength(1);
});

test('gaps are warned of while the unit can still fill them, with their number', () => {
  const one = acted(BLANK, 'report-line', { line_code: '2.1.3', version: 0, self_points: '1' });
  const [warning] = warned(one, codes[0]!, { gaps: true });
  expect(warning!.notice.facts).toMatchObject({ unproved: '1', index: '68,40', reason: 'rà soát' });
  expect(warning!.event.after).toEqual({ version: 2 });
  const locked = acted(one, 'lock', { accept_gaps: true });
  expect(warned(locked, codes[0]!, { gaps: true })).toEqual([]);
});
