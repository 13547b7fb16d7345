import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { type RankBand, type Robustness, robustnessOf, type Scoring } from '../../par/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { type BandRow, type RankingPage, RankingView } from '../criteria/ranking-view.tsx';
import { getSet, lineOf, specOf } from './read-criteria.ts';
import { getPeriod, periodsOf, requireProvisional, unitNames } from './read-scored.ts';
import '../../ui/admin.css';
import '../criteria.css';

/** A thousand draws are made once for each state of the scores. */
const made = new WeakMap<Scoring, Robustness | null>();

/** `?period=2022`: the ranking by a set in force, with the band of places of each unit. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const stored = await getSet(world, viewer, params);
  const set = specOf(stored);
  requireProvisional(viewer, set.visibility);
  const asked = new URL(request.url).searchParams.get('period');
  const period = getPeriod(world, asked, set.valid_from.slice(0, 4));
  const scoring =
    stored.state === 'in-force' ? world.scores.scoring(stored.set_code, period.period_code) : null;
  if (!scoring) throw refused(refuse('criteria.not-in-force', { set_code: stored.set_code }));
  const bands = made.has(scoring) ? made.get(scoring)! : robustnessOf(scoring);
  made.set(scoring, bands);
  const page: RankingPage = {
    version: lineOf(stored),
    period,
    periods: periodsOf(world),
    draws: bands && { runs: bands.runs, seed: bands.seed, spread_percent: bands.spread_percent },
    blocks: blocksOf(world, scoring, bands),
  };
  return page;
}

function blocksOf(world: World, scoring: Scoring, bands: Robustness | null) {
  const { blocks } = world.references().units;
  const names = unitNames(world, scoring);
  return [...scoring.blocks].map(([code, units]) => {
    const of_block = bands?.blocks.get(code) ?? units.map(aloneOf);
    const rows = of_block.map((band) => rowOf(scoring, band, of_block, names[band.unit_id]!));
    const name = blocks.find(({ block_code }) => block_code === code)?.name ?? code;
    return { code, name, units: rows };
  });
}

/** A place without a band. */
const aloneOf = ({ unit_id, rank }: { unit_id: number; rank: number | null }): RankBand => {
  const at = rank ?? 0;
  return { unit_id, rank: at, low: at, high: at, best: at, worst: at, equal_units: [unit_id] };
};

function rowOf(
  { set, scores, places }: Scoring,
  { equal_units, ...band }: RankBand,
  block: readonly RankBand[],
  name: string,
): BandRow {
  const score = scores[places.get(band.unit_id)!]!;
  const tier = set.tiers?.bands.find(({ code }) => code === score.tier);
  const first = block.find(({ unit_id }) => unit_id === equal_units[0]);
  return {
    ...band,
    name,
    index: score.printed_index ?? '–',
    tier_vi: tier?.name_vi ?? null,
    tier_en: tier?.name_en ?? null,
    equal_from: first?.rank ?? band.rank,
    equal: equal_units.length,
  };
}

export default function CriteriaRanking() {
  return <RankingView page={useLoaderData<typeof loader>()} />;
}
