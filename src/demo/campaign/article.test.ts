import { expect, test } from 'vitest';
import { campaignGround } from '../../../test/demo/campaign-ground.ts';
import { rebuildCampaigns, scoresOf } from '../../campaign/index.ts';
import { type BlockInput, releaseBlock } from '../../release/index.ts';
import { closedSheet } from './closed-sheet.ts';
import { CAMPAIGN_2022 } from './source.ts';
import { countsOf } from './tallies.ts';
import { type CampaignGround, type ToldCampaign, tellCampaign } from './tell-campaign.ts';

interface Told {
  ground: CampaignGround;
  told: ToldCampaign;
  surveys: Map<number, Record<string, number>>;
}

async function tell2022(): Promise<Told> {
  const ground = await campaignGround();
  const surveys = new Map<number, Record<string, number>>();
  const told = tellCampaign(ground, CAMPAIGN_2022, (order) => {
    const { teller, tallies } = closedSheet(CAMPAIGN_2022, order);
    surveys.set(order.unit.unit_id, countsOf(tallies));
    return teller;
  });
  return { ground, told, surveys };
}

/** A block as it would be released: places, printed indices, tiers, and the mean. */
function releasedOf({ ground, told, surveys }: Told, set_code: string) {
  const figures = { system: ground.system, surveys };
  const scoring = scoresOf(ground.sets, told.sheets, figures, 'final').get(set_code)!;
  const units: BlockInput['units'] = scoring.scores.map((measures) => {
    const { code, name } = ground.units.by_id.get(measures.unit_id)!;
    return { unit_code: code, name, measures, last_year: null };
  });
  const head = { block_code: set_code, name: set_code, set: scoring.set, not_held: [] };
  const block = releaseBlock({ ...head, units });
  const places = block.units.map(
    ({ name, outcome }) => `${outcome.rank} ${name} ${outcome.printed_index} ${outcome.tier}`,
  );
  const tiers = block.units.map(({ outcome }) => outcome.tier);
  const many = (tier: string) => tiers.filter((one) => one === tier).length;
  return { mean: block.mean!.printed, places, good: many('good'), fair: many('fair') };
}

const whole = tell2022();

test('departments: mean 91,17; Sở Công Thương first; Y tế and Xây dựng khá, all others tốt', async () => {
  const { mean, places, good, fair } = releasedOf(await whole, 'par-departments-2022');
  expect({ mean, good, fair }).toEqual({ mean: '91,17', good: 18, fair: 2 });
  expect(places[0]).toBe('1 Sở Công Thương 95,60 good');
  expect(places.slice(-2)).toEqual(['19 Sở Y tế 84,83 fair', '20 Sở Xây dựng 81,93 fair']);
});

test('vertical agencies: all tốt, mean 95,08; Kho bạc Nhà nước first with 96,71', async () => {
  const { mean, places, good } = releasedOf(await whole, 'par-vertical-2022');
  expect({ mean, good, units: places.length }).toEqual({ mean: '95,08', good: 9, units: 9 });
  expect(places[0]).toBe('1 Kho bạc Nhà nước Quảng Nam 96,71 good');
});

test('districts: 7 tốt and 11 khá, mean 83,82; Bắc Trà My first with 91,44', async () => {
  const { mean, places, good, fair } = releasedOf(await whole, 'par-districts-2022');
  expect({ mean, good, fair }).toEqual({ mean: '83,82', good: 7, fair: 11 });
  expect(places[0]).toBe('1 Huyện Bắc Trà My 91,44 good');
});

test('every other index is the one that the data give', async () => {
  const told = await whole;
  const printed = CAMPAIGN_2022.campaign.set_codes.flatMap((code) => releasedOf(told, code).places);
  for (const { name, index } of CAMPAIGN_2022.results)
    expect(printed.some((line) => line.includes(`${name} ${index.replace('.', ',')} `))).toBe(true);
});

test('the journal’s rows alone lead to the sheets that are loaded, and each row comes after the one before', async () => {
  const { told } = await whole;
  const rows = told.entries.map((entry, i) => ({ ...entry, seq: i + 1 }));
  const { sheets, unexplained } = rebuildCampaigns(rows);
  expect(unexplained).toEqual([]);
  for (const { sheet, lines } of told.sheets) {
    expect(sheets.get(sheet.sheet_id)!.sheet).toEqual(sheet);
    expect(sheets.get(sheet.sheet_id)!.lines).toEqual(lines);
  }
  for (const rows_of_one of Map.groupBy(told.entries, (entry) => entry.subject_id).values()) {
    const moments = rows_of_one.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  }
});

test('units claim too much here and there, and no word stands without its reason', async () => {
  const told = await whole;
  const { ground, surveys } = told;
  const index = (stage: 'self' | 'final') =>
    [...scoresOf(ground.sets, told.told.sheets, { system: ground.system, surveys }, stage).values()]
      .flatMap(({ scores }) => scores)
      .map((score) => Number(score.printed_index!.replace(',', '.')));
  const [self, final] = [index('self'), index('final')];
  expect(self.filter((claimed, i) => claimed > final[i]!).length).toBeGreaterThan(35);
  const lines = told.told.sheets.flatMap(({ lines }) => [...lines.values()]);
  const words = lines.flatMap(({ appraised_1, appraised_2, council }) =>
    [appraised_1, appraised_2, council].filter((word) => word !== null && word.points !== null),
  );
  expect(words.length).toBeGreaterThan(200);
  for (const word of words) expect(word!.reason).toMatch(/^[^{}]{20,}[.”]$/u);
});
