import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededDatabase } from '../../../test/database.ts';
import { listCampaigns, readLines, readSheets, verifyCampaigns } from '../../campaign/index.ts';
import { listFiles } from '../../file/index.ts';
import { chainWalk, type JournalRow, readHeads } from '../../journal/index.ts';
import { parseInstant } from '../../kernel/index.ts';
import { readConfig } from '../../platform/index.ts';
import {
  bodyOf,
  fileOf,
  fileText,
  findRelease,
  isPublished,
  verifyRelease,
} from '../../release/index.ts';
import { listSurveys } from '../../survey/index.ts';
import { readProvince, seedProvince } from '../seed/perform.ts';
import { loadCampaigns } from './perform.ts';

const TENANT = 1;
const DEMO_AT = parseInstant('2023-03-29T13:30')!;
const RECORDED_AT = 1_690_000_000_000;

/** The whole province without a dossier, and its two campaigns. */
async function load(owner_url: string): Promise<void> {
  const data = await readProvince();
  const accounts_from = parseInstant('2022-01-01T00:00')!;
  const moments = { at: DEMO_AT, recorded_at: RECORDED_AT, accounts_from };
  await seedProvince(owner_url, TENANT, data, moments);
  const data_dir = await mkdtemp(join(tmpdir(), 'motcua-campaigns-'));
  const { files } = readConfig({});
  const order = { data, tenant_id: TENANT, demo_at: DEMO_AT, recorded_at: RECORDED_AT };
  await loadCampaigns(owner_url, { ...order, files: { data_dir, files } }, () => {});
  await rm(data_dir, { recursive: true });
}

const loaded = () => seededDatabase('demo_campaigns', load);

test('release 1/2022 is published, prints the article’s figures, and verifies from its file alone', async () => {
  const { database } = await loaded();
  const release = await database.inTenant(TENANT, (tx) =>
    findRelease(tx, TENANT, { year: 2022, number: 1 }),
  );
  expect(isPublished(release!)).toBe(true);
  const { header, blocks } = bodyOf(release!);
  expect(header.decision).toEqual({ number: '617/QĐ-UBND', on: '2023-03-29' });
  const told = blocks.map(({ mean, units }) => {
    const [first] = units;
    const tiers = units.map(({ outcome }) => outcome.tier);
    const good = tiers.filter((tier) => tier === 'good').length;
    return [mean!.printed, first!.name, first!.outcome.printed_index, good, tiers.length - good];
  });
  expect(told).toEqual([
    ['91,17', 'Sở Công Thương', '95,60', 18, 2],
    ['95,08', 'Kho bạc Nhà nước Quảng Nam', '96,71', 9, 0],
    ['83,82', 'Huyện Bắc Trà My', '91,44', 7, 11],
  ]);
  const printed = blocks.flatMap(({ units }) => units);
  const indexOf = (name: string) =>
    printed.find((unit) => unit.name === name)!.outcome.printed_index;
  expect([indexOf('Sở Y tế'), indexOf('Sở Xây dựng')]).toEqual(['84,83', '81,93']);
  const verdict = verifyRelease(fileText(fileOf(release!)!), null);
  expect(verdict).toMatchObject({
    release: '1/2022',
    units: [20, 9, 18],
    faults: [],
    differences: [],
  });
});

test('the campaign on 2022 is released with 47 final sheets; the one on 2023 is open and half done', async () => {
  const { database } = await loaded();
  const campaigns = await database.inTenant(TENANT, async (tx) => {
    const found = await listCampaigns(tx, TENANT);
    return Promise.all(
      found.map(async (campaign) => {
        const sheets = await readSheets(tx, TENANT, campaign.campaign_id);
        const ids = sheets.map(({ sheet_id }) => sheet_id);
        const lines = [...(await readLines(tx, TENANT, ids)).values()].map(({ size }) => size);
        return { campaign, sheets, lines };
      }),
    );
  });
  const [open, closed] = campaigns;
  expect(closed!.campaign).toMatchObject({ campaign_code: '2022', state: 'released' });
  expect(closed!.sheets.map(({ state }) => state)).toEqual(Array(47).fill('final'));
  expect(open!.campaign).toMatchObject({ campaign_code: '2023', state: 'open' });
  expect(new Set(open!.sheets.map(({ state }) => state))).toEqual(
    new Set(['self', 'appraisal-1', 'explanation', 'appraisal-2']),
  );
  const written = open!.lines.reduce((a, b) => a + b) / closed!.lines.reduce((a, b) => a + b);
  expect(written).toBeGreaterThan(0.4);
  expect(written).toBeLessThan(0.7);
});

test('every chain holds up to its head, nothing lies in the future, and the surveys are closed', async () => {
  const { database } = await loaded();
  await database.inTenant(TENANT, async (tx) => {
    const walk = chainWalk();
    const rows = await tx.rows<JournalRow>(
      'select * from journal where tenant_id = $1 order by chain_id, seq',
      [TENANT],
    );
    for (const row of rows) walk.take(row);
    expect(walk.end(await readHeads(tx, TENANT))).toEqual([]);
    expect(Math.max(...rows.map(({ at }) => at))).toBeLessThanOrEqual(DEMO_AT);
    expect(await verifyCampaigns(tx, TENANT)).toMatchObject({
      campaigns: 2,
      sheets: 94,
      differing: [],
      unexplained: [],
    });
    const surveys = await listSurveys(tx, TENANT);
    expect(surveys.map(({ state, year }) => [state, year])).toEqual(
      Array(2).fill(['closed', 2022]),
    );
    const [{ file_id }] = (await tx.rows<{ file_id: number }>(
      `select (body->'files'->>0)::bigint as file_id from sheet_line
       where tenant_id = $1 and body->'files' <> '[]'::jsonb limit 1`,
      [TENANT],
    )) as [{ file_id: number }];
    expect(await listFiles(tx, TENANT, [file_id])).toHaveLength(1);
  });
});
