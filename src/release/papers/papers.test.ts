import { expect, test } from 'vitest';
import { sampleBody } from '../../../test/release/sample.ts';
import type { PaperPart } from '../../platform/index.ts';
import { annexTable } from './annex-table.ts';
import { releaseFacts } from './facts.ts';
import { paperOf } from './paper-of.ts';
import { dayText, PAPERS } from './templates.ts';

const textOf = (parts: readonly PaperPart[]) =>
  parts.map((part) => ('text' in part ? part.text : '')).join('\n');

test('the decision gives each block’s units, mean, tiers and first, and an annex each', () => {
  const body = sampleBody();
  const [first] = body.blocks;
  const paper = paperOf('decision', releaseFacts(body), '2023-03-29', body, null);
  const text = textOf(paper.sections[0]!.parts);
  expect(text).toContain(`18 đơn vị, chỉ số trung bình ${first!.mean!.printed}%`);
  expect(text).toContain(`cao nhất là ${first!.units[0]!.name}`);
  expect(paper.sections.map(({ landscape }) => landscape)).toEqual([false, true, true, true]);
});

test('the annex has a row a unit in the order of places, the mean last, last year beside it', () => {
  const [block] = sampleBody().blocks;
  const { rows, columns, bold_rows } = annexTable(block!, 2021);
  expect(rows).toHaveLength(19);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.slice(0, 18).map(([rank]) => Number(rank))).toEqual(
    block!.units.map(({ outcome }) => outcome.rank),
  );
  expect(rows[18]).toContain(block!.mean!.printed);
  expect(bold_rows).toEqual([18]);
  expect(rows.map((row) => row.at(-1)).filter((rank) => rank === '2')).toHaveLength(1);
});

test('no paper of results has a brace left unfilled, but for facts of the campaign', () => {
  const body = sampleBody({ corrects: { number: 1, sha256: 'a'.repeat(64), reason: 'Sửa điểm' } });
  const of_campaign = {
    campaign_decision: 'x',
    campaign_day: 'x',
    council_day: 'x',
    release_day: 'x',
  };
  const { facts, lists } = releaseFacts(body);
  for (const kind of PAPERS) {
    const told = { facts: { ...of_campaign, ...facts }, lists: { days: [], ...lists } };
    const paper = paperOf(kind, told, '2023-03-29', body, null);
    expect([kind, /\{[\w-]+\}/.exec(JSON.stringify(paper))]).toEqual([kind, null]);
  }
});

test('Decree 30/2020, annex I: days below 10 and January and February are written with a zero', () => {
  expect(dayText('2023-03-29')).toBe('ngày 29 tháng 3 năm 2023');
  expect(dayText('2023-02-05')).toBe('ngày 05 tháng 02 năm 2023');
});
