import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { withBulk } from '../platform/index.ts';
import type { ImportRow } from './run/record.ts';
import { readRowPage, readRowsBetween } from './store-report.ts';
import { clearRows, doneRows, rangesOf, readLastRow, writeRows } from './store-rows.ts';

/** Rows as an import brings them: two lanes a batch, blank lines between, now and then a fault. */
function rowsOf(batches: number): ImportRow[][] {
  const fault = { column: 'Mã hồ sơ', rule: 'code-missing' as const, value: '', possible: [] };
  const lanes: ImportRow[][] = [];
  for (let batch = 0; batch < batches; batch++)
    for (let lane = 0; lane < 2; lane++)
      lanes.push(
        Array.from({ length: 40 }, (_, i): ImportRow => {
          const row_number = 2 + batch * 120 + ((i * 7) % 40) * 3 + lane;
          const plain = { row_number, line: row_number + 3, code: `Mã "${row_number}", {\\}` };
          if (i % 13 === 0)
            return { ...plain, outcome: 'refused', code: null, dossier_id: null, faults: [fault] };
          if (i % 17 === 0)
            return { ...plain, outcome: 'taken', dossier_id: row_number, faults: [fault] };
          const outcome = i % 5 === 0 ? 'unchanged' : 'taken';
          return { ...plain, outcome, dossier_id: 10 * row_number, faults: null };
        }),
      );
  return lanes;
}

test('a report is read as it was written, however its rows are kept: whole, in parts and filtered', async () => {
  const { owner_url } = await testDatabase();
  await withBulk(owner_url, async (bulk) => {
    const lanes = rowsOf(5);
    for (const lane of lanes) await bulk.transaction((tx) => writeRows(tx, 1, 7, lane));
    const all = lanes.flat().sort((a, b) => a.row_number - b.row_number);
    const last = await readLastRow(bulk, 1, 7);
    expect(last).toBe(all.at(-1)!.row_number);
    for (const size of [1, 50, 119, 10_000]) {
      const parts = size === 1 ? [{ after: 60, through: 61 }] : rangesOf(last, size);
      const read = [];
      for (const range of parts) read.push(...(await readRowsBetween(bulk, 1, 7, range)));
      expect(read).toEqual(size === 1 ? all.filter((one) => one.row_number === 61) : all);
    }
    const page = (outcome: ImportRow['outcome'] | 'told' | null) =>
      readRowPage(bulk, 1, 7, { outcome, rule: null }, { offset: 3, limit: 1_000 });
    expect(await page(null)).toEqual(all.slice(3));
    for (const outcome of ['taken', 'unchanged', 'refused'] as const)
      expect(await page(outcome)).toEqual(all.filter((one) => one.outcome === outcome).slice(3));
    expect(await doneRows(bulk, 1, 7)).toEqual(new Set(all.map((one) => one.row_number)));
    await clearRows(bulk, 1, 7);
    expect(await readLastRow(bulk, 1, 7)).toBe(0);
  });
});

test('rows of a dry run have no dossiers', async () => {
  const { owner_url } = await testDatabase();
  await withBulk(owner_url, async (bulk) => {
    const row = { row_number: 2, line: 2, outcome: 'taken' as const, code: 'A', faults: null };
    await writeRows(bulk, 1, 7, [{ ...row, dossier_id: null }]);
    expect(await readRowsBetween(bulk, 1, 7, { after: 0, through: 9 })).toEqual([
      { ...row, dossier_id: null },
    ]);
  });
});
