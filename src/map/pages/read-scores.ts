import { hash } from 'node:crypto';
import { type Exact, type Instant, parseExact, print } from '../../kernel/index.ts';
import {
  type CriteriaSet,
  explain,
  findScore,
  gainsOf,
  type HistoryRow,
  readHistory,
  type Scoring,
  scoreChanges,
  type UnitScore,
  writeTable,
} from '../../par/index.ts';
import type { World } from '../../ui/world.ts';
import { readMoment } from '../moment.ts';
import { isPar } from '../score-index.ts';
import { scoreTree } from '../score-tree.ts';
import type { HistoryPoint, UnitScoreData } from '../unit-data.ts';
import { type Asked, mapSet, readOptions } from './read-map.ts';

/** Which scores of a unit are told: by the sets of its block, as of a moment, against another. */
interface ScoresAsked {
  unit_id: number;
  block_code: string | null;
  at: Instant | null;
}

/** A unit's score by every set that ranks its block and that the reader may see. */
export async function readScores(
  world: World,
  asked: Asked,
  { unit_id, block_code, at }: ScoresAsked,
): Promise<UnitScoreData[]> {
  const { sets, choice, period, by_block, beside } = readOptions(world, asked);
  const block = block_code ?? '';
  const first = [by_block.get(block), beside.get(block)].flatMap((set) => set ?? []);
  const rest = sets.filter((set) => !isPar(set) && !first.includes(set));
  const scored = [...first, ...rest];
  const { tenant_id } = world.tenant;
  const codes = sets.map(({ set_code }) => set_code);
  const history = await world.database.inTenant(tenant_id, (tx) =>
    readHistory(tx, tenant_id, unit_id, codes),
  );
  const since = readMoment(asked.search.get('since'), at ?? world.figures.as_of());
  const scoringAt = (set: CriteriaSet, moment: Instant | null) =>
    moment === null
      ? world.scores.scoring(set.set_code, choice.period_code)
      : world.scores.past(set.set_code, choice.period_code, moment);
  return scored.flatMap((set) => {
    const scoring = scoringAt(set, at);
    const score = scoring && findScore(scoring, unit_id);
    if (!scoring || !score) return [];
    const then = since !== null && since >= period.from_at ? scoringAt(set, since) : null;
    const own = history.filter((row) => isSameIndex(row.set_code, set.set_code));
    return [
      {
        ...scoreData(asked, scoring, score),
        history: historyOf(world, own),
        changes:
          then && since !== null ? changesOf(set, since, findScore(then, unit_id), score) : null,
        inputs_sha256: at === null ? null : hash('sha256', inputsOf(world, scoring)),
      },
    ];
  });
}

/** The sets of one block's index of several years tell one history. */
const isSameIndex = (one: string, other: string): boolean =>
  one === other ||
  (isPar({ set_code: one }) && one.replace(/-\d+$/, '') === other.replace(/-\d+$/, ''));

/** The table that anybody can score again. */
const inputsOf = (world: World, { set, scores }: Scoring): string =>
  writeTable(set, scores, (id) => world.references().units.units.get(id)!.code);

type Plain = Omit<UnitScoreData, 'history' | 'changes' | 'inputs_sha256'>;

function scoreData({ lang }: Asked, scoring: Scoring, score: UnitScore): Plain {
  const { set } = scoring;
  const lines = explain(scoring, score);
  const rank = lines.find((line) => line.line === 'rank');
  const tier = lines.find((line) => line.line === 'tier');
  return {
    set: mapSet(set, lang),
    total: score.printed_total,
    index: score.printed_index,
    of: decimals(score.maximum),
    place: rank ?? null,
    tier: tier ? tier[lang] : null,
    tree: scoreTree(lines, lang),
    areas: score.areas.map(({ code, points, maximum, index }) => ({
      code,
      points: points && decimals(points),
      of: decimals(maximum),
      percent: index && Number(index.n / index.d),
    })),
    names: Object.fromEntries((set.inputs ?? []).map((one) => [one.code, one[`name_${lang}`]])),
    gains: gainsOf(scoring, score),
  };
}

const decimals = (x: Exact): string => print(x, 2, 'half-up').replace(/,00$/, '');

const changesOf = (set: CriteriaSet, since: Instant, before: UnitScore | null, now: UnitScore) => ({
  since,
  index: before?.printed_index ?? null,
  rank: before?.rank ?? null,
  lines: scoreChanges(set, before, now),
});

function historyOf({ figures }: World, rows: readonly HistoryRow[]): HistoryPoint[] {
  return figures.periods.flatMap(({ period_code, name, kind }) => {
    const row = rows.find((one) => one.period_code === period_code);
    const index = row?.index ? parseExact(row.index) : null;
    if (!row) return [];
    return [
      {
        period_code,
        name,
        is_month: kind === 'month',
        rank: row.rank,
        index: index && print(index, 2, 'half-up'),
        height: index && Number((index.n * 100n) / index.d) / 100,
      },
    ];
  });
}
