import type { Campaign } from '../../campaign/index.ts';
import { formatDay, parseDay } from '../../kernel/index.ts';
import type { ReleaseBlock, ReleaseBody } from '../body.ts';
import { dayText, type Facts, TEMPLATES } from './templates.ts';

/** What of a campaign stands on papers. */
export type PaperCampaign = Pick<
  Campaign,
  'year' | 'data_from' | 'data_to' | 'decision' | 'calendar'
>;

/** Facts for the whole paper, and lists over which its parts repeat. */
export interface PaperFacts {
  facts: Facts;
  lists: Readonly<Record<string, Facts[]>>;
}

/** Facts of a campaign; the results come with the release. */
export function campaignFacts(
  province: string,
  campaign: PaperCampaign,
  units: number,
): PaperFacts {
  const { calendar, decision } = campaign;
  const days = Object.entries(TEMPLATES.days).map(([name, text], i) => ({
    place: i + 1,
    text,
    day: calendar[name as keyof typeof calendar].split('-').reverse().join('/'),
  }));
  return {
    facts: {
      ...periodFacts(campaign),
      province,
      province_capitals: province.toLocaleUpperCase('vi'),
      year: campaign.year,
      units,
      campaign_decision: decision.number,
      campaign_day: dayText(decision.on),
      council_day: dayText(calendar.council_on),
      release_day: dayText(calendar.release_by),
    },
    lists: { days },
  };
}

/** Facts of results. */
export function releaseFacts({ header, blocks }: ReleaseBody): PaperFacts {
  const { decision, signer, corrects, province, year } = header;
  const facts = {
    ...periodFacts(header),
    province: province.name,
    province_capitals: province.name.toLocaleUpperCase('vi'),
    year,
    number: header.number,
    decision_number: decision.number,
    decision_day: dayText(decision.on),
    decision_year: decision.on.slice(0, 4),
    signer_title: signer.title,
    signer_name: signer.name,
    units: blocks.reduce((sum, block) => sum + block.units.length, 0),
    blocks_count: blocks.length,
    last_year: year - 1,
  };
  const corrected = corrects && {
    corrects_number: corrects.number,
    corrects_sha256: corrects.sha256,
    corrects_reason: corrects.reason,
  };
  return {
    facts,
    lists: { blocks: blocks.map(blockFacts), corrects: corrected ? [corrected] : [] },
  };
}

function periodFacts({ data_from, data_to }: { data_from: string; data_to: string }) {
  const last = formatDay(parseDay(data_to)! - 1);
  return { from_day: dayText(data_from), to_day: dayText(last) };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export const romanOf = (place: number): string => ROMAN[place - 1] ?? String(place);

function blockFacts(block: ReleaseBlock, i: number): Facts {
  const { name, units, mean } = block;
  const ranked = units.filter(({ outcome }) => outcome.rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  return {
    place: i + 1,
    roman: romanOf(i + 1),
    block: name,
    units: units.length,
    mean: mean?.printed ?? '–',
    tiers: tierCounts(block)
      .map(({ name_vi, many }) => `${many} ${name_vi.toLocaleLowerCase('vi')}`)
      .join(TEMPLATES.tiers_join),
    first: first?.name ?? '–',
    first_index: first?.outcome.printed_index ?? '–',
    last: last?.name ?? '–',
    last_index: last?.outcome.printed_index ?? '–',
  };
}

/** How many units each tier of a block's set has, tiers without units left out. */
export function tierCounts({ set, units }: ReleaseBlock) {
  const bands = set.tiers?.bands ?? [];
  return bands
    .map(({ code, name_vi, name_en }) => {
      const many = units.filter(({ outcome }) => outcome.tier === code).length;
      return { code, name_vi, name_en, many };
    })
    .filter(({ many }) => many > 0);
}
