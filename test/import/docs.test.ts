/** The worked example of docs/import.md is what the program does. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTRADICTIONS, FAULTS, isTaken, parseMapping } from '../../src/import/index.ts';
import { formatInstant, isRefusal } from '../../src/kernel/index.ts';
import { rowsOf, toldOf } from './reading.ts';

const text = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
const [, json, table] = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].map(([, block]) => block);

test('the example is read as it is told', async () => {
  const mapping = parseMapping(JSON.parse(json!));
  if (isRefusal(mapping)) return expect.unreachable(JSON.stringify(mapping));
  const rows = await rowsOf(table!, mapping);
  expect(rows.map(isTaken)).toEqual([true, true, false, false]);
  const [first, second] = rows.filter(isTaken).map(({ facts }) => facts);
  expect(formatInstant(first!.due_at!)).toBe('2023-05-12T23:59:59.999+07:00');
  expect([first!.state, second!.state, second!.due_by]).toEqual([
    'finished',
    'processing',
    'clock',
  ]);
  expect(first!.unit).toBe(second!.unit);
  expect(toldOf(rows)).toEqual([
    '4 Hình thức nộp channel-unknown',
    '4 Ngày tiếp nhận date-impossible',
    '5 Ngày có kết quả finished-before-received',
  ]);
});

test('every rule is told there', () => {
  expect([...FAULTS, ...CONTRADICTIONS].filter((rule) => !text.includes(`\`${rule}\``))).toEqual(
    [],
  );
});
