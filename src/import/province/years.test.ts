import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { parseInstant } from '../../kernel/index.ts';
import { startYearTurns } from './jobs.ts';
import { createProvince } from './perform.ts';
import { missingYears } from './years.ts';

const at = (text: string) => parseInstant(text)!;

test('a year is ready a month before it begins: its reporting year starts on 15 December', () => {
  expect(missingYears(['2025', '2026'], at('2026-11-30T12:00'))).toEqual([]);
  expect(missingYears(['2025', '2026'], at('2026-12-01T12:00'))).toEqual([2027]);
  expect(missingYears(['2025'], at('2026-12-31T23:59'))).toEqual([2026, 2027]);
  expect(missingYears(['2027'], at('2027-01-01T00:00'))).toEqual([]);
});

test('a province that lives on gets the periods of the next year by itself', async () => {
  const { owner_url, database } = await testDatabase();
  const now = at('2026-12-01T08:00');
  const made = await createProvince(owner_url, {
    code: 'H60',
    name: 'Thử nghiệm',
    issuer: 'urn:motcua:embedded',
    from_year: 2026,
    to_year: 2026,
    by: 'test',
    at: now,
    recorded_at: now,
  });
  if ('refused' in made) throw new Error(made.refused);
  const { tenant_id } = made;
  const codes = () =>
    database.inTenant(tenant_id, (tx) =>
      tx.rows<{ period_code: string }>(
        `select period_code from period where tenant_id = $1 and kind = 'year' order by 1`,
        [tenant_id],
      ),
    );
  const before = (await codes()).map((one) => one.period_code);
  const turns = startYearTurns({
    owner_url,
    tenant_id,
    clock: { now: () => now },
    period_codes: () => before,
    on_fault: (fault) => {
      throw fault;
    },
  });
  await turns.tick();
  await turns.stop();
  expect(before).not.toContain('2027');
  expect((await codes()).map((one) => one.period_code)).toEqual([...before, '2027']);
});
