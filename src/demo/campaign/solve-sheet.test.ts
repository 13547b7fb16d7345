import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { campaignGround, yearOf } from '../../../test/demo/campaign-ground.ts';
import { measuresAt } from '../../campaign/index.ts';
import { seededRandom } from '../../kernel/index.ts';
import { scopedCounts, scoreUnits } from '../../par/index.ts';
import { chooseGrades } from './choose.ts';
import { closedSheet } from './closed-sheet.ts';
import { fillingsOf } from './fillings.ts';
import { gradedLines } from './graded.ts';
import { CAMPAIGN_2022 } from './source.ts';
import { countsOf } from './tallies.ts';
import { type CampaignGround, tellCampaign } from './tell-campaign.ts';

let ground: CampaignGround;
beforeAll(async () => {
  ground = await campaignGround();
});

/** The printed index of one unit, told anew with other counts, another aim and another seed. */
function printedIndex(code: string, aim: string, year: Record<string, number>, seed: number) {
  const unit = ground.units.by_code.get(code)!;
  const results = [{ unit_code: code, name: unit.name, index: aim, mark: null }];
  const source = { ...CAMPAIGN_2022, seed, results };
  const system = new Map([[unit.unit_id, scopedCounts(year, year)]]);
  const units = { ...ground.units, all: ground.units.all.filter((u) => isNeeded(u, code)) };
  let printed: string | null = null;
  tellCampaign({ ...ground, units, system }, CAMPAIGN_2022, (order) => {
    const { teller, tallies } = closedSheet(source, order);
    const counts = system.get(unit.unit_id)!;
    const lines = [...teller.now.lines.values()];
    for (const { answers } of tallies) expect(Math.min(...answers)).toBeGreaterThanOrEqual(0);
    const surveys = countsOf(tallies);
    const measures = measuresAt(order.set, order.sheet, lines, counts, surveys, 'final');
    printed = scoreUnits(order.set, [measures]).scores[0]!.printed_index;
    return teller;
  });
  return printed;
}

const isNeeded = ({ code, kind }: { code: string; kind: string }, wanted: string): boolean =>
  code === wanted || kind === 'province';

test('whatever was counted, a sheet can be filled in so that a plausible index is printed', () => {
  const aims = fc.integer({ min: 7700, max: 9500 }).map((n) => (n / 100).toFixed(2));
  const years = fc
    .tuple(fc.integer({ min: 60, max: 20_000 }), fc.integer({ min: 0, max: 12 }))
    .map(([finished, percent]) => yearOf(finished, Math.floor((finished * percent) / 100)));
  const codes = fc.constantFrom('H47.104', 'H47.119', 'H47.204', 'H47.02');
  fc.assert(
    fc.property(codes, aims, years, fc.nat(1000), (code, aim, year, seed) => {
      // Where more than one in twenty was late, the lines on time limits give nothing.
      const is_late = year.finished_late * 20 > year.finished_early + year.finished_on_time;
      const most = (code === 'H47.02' || is_late) && Number(aim) > 88 ? '88.00' : aim;
      expect(printedIndex(code, most, year, seed)).toBe(most.replace('.', ','));
    }),
    { numRuns: 40 },
  );
});

test('a unit without dossiers is scored out of the rest, and can be first all the same', () => {
  expect(printedIndex('H47.207', '96.71', yearOf(0, 0), 1)).toBe('96,71');
});

test('a ladder gives one filling a step and one below; a known measure gives none', () => {
  const rule = ground.sets
    .find(({ set_code }) => set_code === 'par-departments-2022')!
    .areas.flatMap(({ criteria }) => criteria)
    .flatMap((one) => ('sub_criteria' in one ? one.sub_criteria : [one]))
    .find(({ code }) => code === '1.5.1')!.rule;
  expect(fillingsOf(rule, {})).toEqual([
    { initiatives_recognised: '2' },
    { initiatives_recognised: '1' },
    { initiatives_recognised: '0' },
  ]);
  expect(fillingsOf(rule, { initiatives_recognised: 3 })).toEqual([]);
});

test('grades fall, and never more is taken than was to be lost', () => {
  const set = ground.sets.find(({ set_code }) => set_code === 'par-departments-2022')!;
  const known = { ...yearOf(900, 9), subordinates: 12, plan_tasks: 30 };
  const unit = { unit_id: 104, block_code: 'departments', level: 'province', known };
  const lines = gradedLines(set, unit);
  for (const { grades } of lines)
    for (const [i, { points }] of grades.entries())
      expect(points).toBeLessThan(grades[i - 1]?.points ?? Number.MAX_VALUE);
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 30, noNaN: true }), (seed, loss) => {
      const { grades, left } = chooseGrades(seededRandom(seed), lines, loss);
      const lost = grades.reduce(
        (sum, grade, i) => sum + lines[i]!.grades[0]!.points - lines[i]!.grades[grade]!.points,
        0,
      );
      expect(lost).toBeCloseTo(loss - left, 6);
      expect(left).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});
