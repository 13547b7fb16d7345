import type { Lang } from '../../ui/text/index.ts';
import type { ReleaseBlock, ReleaseHeader } from '../body.ts';
import type { UnitChange } from '../changes.ts';
import { annexRow } from '../papers/annex-table.ts';
import { tierCounts } from '../papers/facts.ts';
import type { ReleaseHead } from '../release.ts';

/** A block's table as it is printed. */
export interface BlockView {
  block_code: string;
  name: string;
  mean: string;
  tiers: string;
  areas: { code: string; name: string }[];
  set: { name: string; version: number; is_sample: boolean };
  /** Names of components that were left out. */
  not_held: string;
  units: UnitRow[];
}

export interface UnitRow {
  unit_code: string;
  name: string;
  rank: string;
  areas: string[];
  total: string;
  index: string;
  tier: string;
  last_rank: string;
}

/** Everything that a release's page shows. */
export interface ReleasePage {
  head: Omit<ReleaseHead, 'signature'>;
  header: ReleaseHeader;
  /** `2022-1` and `1/2022`. */
  code: string;
  name: string;
  blocks: BlockView[];
  prepared: string;
  signed: string | null;
  published: string | null;
  fingerprint: string;
  pem: string;
  /** The newest published release of the year, when it is another one. */
  replaced_by: { code: string; name: string } | null;
  changes: UnitChange[] | null;
  may_sign: boolean;
  may_prepare: boolean;
  own: boolean;
}

const nameIn = (lang: Lang, one: { name_vi: string; name_en: string }): string =>
  lang === 'vi' ? one.name_vi : one.name_en;

/** A block with its words in a language. */
export function blockView(block: ReleaseBlock, lang: Lang): BlockView {
  const { set, units, mean } = block;
  const bands = set.tiers?.bands ?? [];
  return {
    block_code: block.block_code,
    name: block.name,
    mean: mean?.printed ?? '–',
    tiers: tierCounts(block)
      .map((tier) => `${tier.many} ${nameIn(lang, tier).toLocaleLowerCase(lang)}`)
      .join(', '),
    areas: set.areas.map((area) => ({ code: area.code, name: nameIn(lang, area) })),
    set: { name: nameIn(lang, set), version: set.version, is_sample: set.mark === 'sample' },
    not_held: (set.components ?? [])
      .filter(({ code }) => block.not_held.includes(code))
      .map((component) => nameIn(lang, component))
      .join(', '),
    units: units.map((unit) => {
      const [rank = '', name = '', ...rest] = annexRow(block, unit);
      const tier = bands.find(({ code }) => code === unit.outcome.tier);
      const [total = '', index = '', , last_rank = ''] = rest.slice(set.areas.length);
      return {
        unit_code: unit.unit_code,
        name,
        rank,
        areas: rest.slice(0, set.areas.length),
        total,
        index,
        tier: tier ? nameIn(lang, tier) : '–',
        last_rank,
      };
    }),
  };
}
