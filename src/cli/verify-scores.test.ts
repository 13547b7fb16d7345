import { expect, test } from 'vitest';
import { type TestWorld, testWorld, WHO } from '../../test/world.ts';
import { readPeriods, recountJournal, streamJournal } from '../measure/index.ts';
import { type ShownScores, setsIn, shownScores } from '../par/index.ts';
import { inSnapshot } from '../platform/index.ts';
import { checkScores } from './verify-scores.ts';

/** A commune, handing in at the counter and online, and its district, whose score counts it. */
async function handled(world: TestWorld): Promise<void> {
  for (const channel of [1, 2, 2]) {
    const received = await world.post(WHO.commune_counter, '/api/v1/dossiers', {
      unit_code: 'H47.18.08',
      procedure_id: 73,
      channel,
      applicant: { name: 'Nguyễn Thị Bảy' },
    });
    expect(received.status).toBeLessThan(300);
  }
}

/** What a server shows of the running year by every set. */
function shownBy({ parts }: TestWorld): ShownScores {
  const period = parts.figures.periods.find(({ period_code }) => period_code === '2023')!;
  const asked = setsIn(parts.scores.sets, period).map((set) => ({ ...set, ...period }));
  return shownScores(parts.scores, asked, parts.extras.all());
}

/** The scores of the journal's own dossiers against the shown ones. */
const check = ({ app_url, parts }: TestWorld, shown: ShownScores) =>
  inSnapshot(app_url, 1, async (snapshot) => {
    const recount = recountJournal();
    await streamJournal(snapshot, 1, recount.take);
    const periods = await readPeriods(snapshot, 1);
    const { columns } = recount;
    const told = { snapshot, tenant_id: 1, columns, periods, as_of: parts.figures.as_of() };
    return checkScores(shown, told);
  });

test('live scores of every unit by every set equal those made from the journal alone', async () => {
  const world = await testWorld();
  const before = shownBy(world);
  await handled(world);
  const district = { set_code: 'par-districts-2023', year: '2023' };
  const decided = { '1.1.2': 1, '1.2.2': { n: 1n, d: 3n } };
  world.parts.extras.put('test', district, new Map([[518, { decided }]]));
  world.parts.scores.refresh([{ unit_id: 518, period_code: '2023' }]);
  await expect
    .poll(() => world.parts.figures.cell(20386, '2023').received_online, { timeout: 5_000 })
    .toBe(2);
  const shown = shownBy(world);
  expect(shown.scorings).not.toEqual(before.scorings);
  const found = await check(world, JSON.parse(JSON.stringify(shown)));
  expect(found.differing).toEqual([]);
  // Decision 766 and two more sets over 288 units, and the index of three blocks.
  expect(found.compared).toBeGreaterThan(3 * 250);
});

test('a score that is shown one hundredth too high is caught, with the unit and the set', async () => {
  const world = await testWorld();
  await handled(world);
  await expect
    .poll(() => world.parts.figures.cell(20386, '2023').received_online, { timeout: 5_000 })
    .toBe(2);
  const shown = shownBy(world);
  const forged = shown.scorings.find(({ set_code }) => set_code === 'decision-766')!;
  const unit = forged.units.find(({ unit_id }) => unit_id === 20386)!;
  const [total, index] = [unit.total, '9999/100'];
  Object.assign(unit, { index });
  expect(total).not.toBeNull();
  const { differing } = await check(world, shown);
  expect(differing).toEqual([
    expect.objectContaining({
      set_code: 'decision-766',
      unit_id: 20386,
      field: 'index',
      shown: index,
    }),
  ]);
});
