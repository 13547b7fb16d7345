import { expect, test } from 'vitest';
import { criteriaSet } from '../../../test/criteria.ts';
import { asDatabaseOwner } from '../../../test/database.ts';
import { type TestWorld, testWorld, WHO } from '../../../test/world.ts';
import { parseInstant } from '../../kernel/index.ts';
import { countFigures } from '../../measure/index.ts';
import { scopedCounts } from '../measures.ts';
import { checkClosing } from './check-closings.ts';
import { dueClosings } from './closing.ts';
import { startScoreClosing } from './jobs.ts';
import { readClosings, readHistory } from './store.ts';

const at = (text: string) => parseInstant(text)!;

test('months and quarters are closed once they are over, by the sets in force at their end', () => {
  const period = (period_code: string, kind: 'month' | 'quarter' | 'year', to_on: string) => ({
    period_code,
    kind,
    name: period_code,
    from_at: at('2022-01-01T00:00'),
    to_at: at(`${to_on}T00:00`),
  });
  const periods = [
    period('2022', 'year', '2023-01-01'),
    period('2022-Q2', 'quarter', '2022-07-01'),
    period('2022-05', 'month', '2022-06-01'),
    period('2022-06', 'month', '2022-07-01'),
    period('2022-07', 'month', '2022-08-01'),
  ];
  const sets = [criteriaSet('par/decision-766'), criteriaSet('on-time-2022')];
  const closed = [{ period_code: '2022-06', set_code: 'on-time-2022' }];
  const due = dueClosings(sets, periods, closed, at('2022-07-01T00:00'), 0);
  expect(due.map((one) => `${one.period_code} ${one.set_code}`)).toEqual([
    '2022-05 on-time-2022',
    '2022-Q2 decision-766',
    '2022-Q2 on-time-2022',
    '2022-06 decision-766',
  ]);
});

/** A commune's dossier of January 2023, finished late in the demonstration's March. */
async function january(world: TestWorld): Promise<void> {
  const received = await world.post(WHO.commune_counter, '/api/v1/dossiers', {
    unit_code: 'H47.18.08',
    procedure_id: 73,
    channel: 2,
    applicant: { name: 'Nguyễn Thị Bảy' },
    at: '2023-01-05T08:00',
    reason: 'Nhập hồ sơ giấy đã tiếp nhận',
  });
  expect(received.status).toBeLessThan(300);
  await expect
    .poll(() => world.parts.figures.cell(20386, '2023-01').received, { timeout: 5_000 })
    .toBe(1);
}

const closingOf = ({ parts, database }: TestWorld) => {
  const { units } = parts.references.units;
  return startScoreClosing({
    ...parts,
    database,
    tenant_id: 1,
    province_id: parts.references.today().by_code.get('H47')!.unit_id,
    codeOf: (unit_id) => units.get(unit_id)!.code,
    on_fault: (fault) => {
      throw fault;
    },
  });
};

test('closed scores are stored once, told in the journal, and made again equal from their inputs', async () => {
  const world = await testWorld();
  await january(world);
  const closing = closingOf(world);
  const first = await closing.tick();
  expect(first).toBeGreaterThan(3);
  expect(await closing.tick()).toBe(0);
  await closing.stop();
  const stored = await world.database.inTenant(1, (tx) => readClosings(tx, 1));
  expect(stored).toHaveLength(first);
  const [told] = await asDatabaseOwner(
    world.owner_url,
    `select count(*)::int as rows from journal where kind = 'score.closed'`,
  );
  expect(told.rows).toBe(first);
  for (const one of stored)
    expect(checkClosing(one, checkOf(world, one.period_code, one.set_code))).toEqual([]);
  const history = await world.database.inTenant(1, (tx) =>
    readHistory(tx, 1, 20386, ['decision-766']),
  );
  expect(history.map((one) => one.period_code)).toContain('2023-01');

  const one = stored.find(({ set_code }) => set_code === 'decision-766')!;
  const check = checkOf(world, one.period_code, one.set_code);
  const forged = { ...one, inputs: `${one.inputs}\n` };
  expect(checkClosing(forged, check).map(({ field }) => field)).toContain('inputs_sha256');
  const score = one.scores.find(({ index }) => index !== null)!;
  const raised = one.scores.map((s) => (s === score ? { ...s, rank: 2 } : s));
  expect(checkClosing({ ...one, scores: raised }, check)).toEqual([
    expect.objectContaining({ unit_id: score.unit_id, field: 'rank', shown: 2, made: 1 }),
  ]);
});

function checkOf({ parts }: TestWorld, period_code: string, set_code: string) {
  const period = parts.figures.periods.find((one) => one.period_code === period_code)!;
  const names = { levelOf: () => null, fieldOf: () => null };
  const found = countFigures(parts.figures.columns, { period, by: ['unit'] }, period.to_at, names);
  return {
    set: parts.scores.sets.find((one) => one.set_code === set_code)!,
    period,
    idOf: (code: string) => parts.references.today().by_code.get(code)!.unit_id,
    countsOf: (unit_id: number) =>
      unit_id === 20386
        ? scopedCounts(found.find((one) => one.unit_id === unit_id)?.counts ?? {}, {})
        : {},
  };
}

test('what ended before the province came into the program is scored, but never closed', async () => {
  const world = await testWorld();
  await january(world);
  await asDatabaseOwner(world.owner_url, `update account set created_at = '2023-02-10'`);
  const closing = closingOf(world);
  await closing.tick();
  await closing.stop();
  const stored = await world.database.inTenant(1, (tx) => readClosings(tx, 1));
  const periods = new Set(stored.map(({ period_code }) => period_code));
  expect([...periods]).toEqual(['2023-02']);
});
