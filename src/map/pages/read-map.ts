import { may, mayAnywhere } from '../../identity/index.ts';
import { dayOf, type Instant, startOf } from '../../kernel/index.ts';
import { isUsedBy } from '../../measure/index.ts';
import { type CriteriaSet, findScore, type Scoring } from '../../par/index.ts';
import { type Lang, textIn } from '../../ui/text/index.ts';
import type { Viewer, World } from '../../ui/world.ts';
import type { UnitOn } from '../../unit/index.ts';
import { isRunning, type PeriodOption, readChoice } from '../choice.ts';
import type { MapData, MapFigures, MapSet, MapUnit, ScoreCell } from '../data.ts';
import { countRow, rowsByLevel } from '../levels.ts';
import { scoreCell } from '../live-event.ts';
import {
  besideOf,
  indexCodes,
  isPar,
  PAR_INDEX,
  setsByBlock,
  setsKnownIn,
} from '../score-index.ts';

/** The year of the article's table: the report to the conference of 29 March 2023. */
const ARTICLE_PERIOD = '2022';

/** Who looks at the map, in which language and with which choice. */
export interface Asked {
  viewer: Viewer | null;
  lang: Lang;
  search: URLSearchParams;
}

/** Everything that can be chosen now, and what was chosen. */
export function readOptions(world: World, { viewer, search }: Asked) {
  const now = world.figures.as_of();
  const { units: tree, unitsOn } = world.references();
  const { all } = unitsOn(dayOf(now));
  const counted = all.filter(({ level }) => level !== null).map(({ unit_id }) => unit_id);
  const blocks = tree.blocks;
  const periods = periodsBy(world.figures.periods, now).map(option);
  const options = {
    blocks,
    periods: newestFirst(periods),
    members: membersOf(all),
    isUsed: isUsedBy(world.figures.cell, counted),
  };
  const { period_code } = readChoice(search, { ...options, sets: [] }, now);
  const period = periods.find((one) => one.period_code === period_code)!;
  const sets = setsKnownIn(setsFor(world, viewer), period);
  const codes = indexCodes(sets);
  const known = { ...options, sets: codes.map((set_code) => ({ set_code })) };
  const choice = readChoice(search, known, now);
  const beside_code = besideOf(choice.set_code, codes);
  const by_block = setsByBlock(choice.set_code, sets, blocks, period);
  const beside = beside_code ? setsByBlock(beside_code, sets, blocks, period) : new Map();
  const { periods: newest, members } = options;
  return { now, sets, codes, blocks, members, periods: newest, period, choice, by_block, beside };
}

/** The periods that have begun; where none has, the first, so that there is always one to show. */
function periodsBy(periods: readonly PeriodOption[], now: Instant): readonly PeriodOption[] {
  const begun = periods.filter((period) => period.from_at <= now);
  return begun.length > 0 ? begun : periods.slice(0, 1);
}

const membersOf = (units: readonly UnitOn[]): Map<string, number> =>
  new Map(
    [...Map.groupBy(units, (unit) => unit.block_code ?? '')].map(([block, some]) => [
      block,
      some.length,
    ]),
  );

/** The sets that a viewer may see: what is not public is for officers and leaders. */
function setsFor({ scores }: World, viewer: Viewer | null): CriteriaSet[] {
  const verbOf = (set: CriteriaSet) =>
    set.visibility === 'public' ? 'score.view-public' : 'score.view-provisional';
  return scores.sets.filter((set) => may(viewer, verbOf(set), {}) === true);
}

const option = ({ period_code, kind, name, from_at, to_at }: PeriodOption): PeriodOption => ({
  period_code,
  kind,
  name,
  from_at,
  to_at,
});

const KINDS = [
  'year',
  'quarter',
  'month',
  'report-year',
  'report-half',
  'report-quarter',
  'report-month',
];

const newestFirst = (periods: readonly PeriodOption[]): PeriodOption[] =>
  periods.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.from_at - a.from_at,
  );

/** All that the map page shows. */
export function readMap(world: World, asked: Asked): MapData {
  const options = readOptions(world, asked);
  const { now, periods, period, choice, by_block, beside } = options;
  const { lang } = asked;
  const units = world.references().unitsOn(dayOf(now)).all.map(mapUnit);
  const running = isRunning(period, now);
  const codes_of = (sets: Map<string, CriteriaSet>) =>
    Object.fromEntries([...sets].map(([block, set]) => [block, set.set_code]));
  return {
    choice,
    sets: options.codes.map((code) => ({ code, name: indexName(options.sets, code, lang) })),
    blocks: filledBlocks(options).map(({ block_code, name }) => ({ code: block_code, name })),
    periods,
    set: shownSet(by_block.get(choice.block_code) ?? options.sets[0], lang),
    sets_by_block: codes_of(by_block),
    beside_by_block: codes_of(beside),
    beside_label: besideLabel(beside.get(choice.block_code), lang),
    period,
    running,
    units,
    figures: readFigures(world, units, options),
    morning: running ? readMorning(world, units, options) : null,
    may_import: mayAnywhere(asked.viewer, 'import.manage'),
    article: readArticle(world, units),
  };
}

/** The blocks that have units, and the chosen one; where none has, all. */
function filledBlocks({ blocks, members, choice }: ReturnType<typeof readOptions>) {
  const filled = blocks.filter(({ block_code }) => members.has(block_code));
  if (filled.length === 0) return blocks;
  return blocks.filter((one) => filled.includes(one) || one.block_code === choice.block_code);
}

/** What an index is called: the PAR index of all blocks, or a set. */
export function indexName(sets: readonly CriteriaSet[], code: string, lang: Lang): string {
  if (code === PAR_INDEX) return textIn(lang)('map.par-index');
  return sets.find((set) => set.set_code === code)?.[`label_${lang}`] ?? code;
}

function besideLabel(set: CriteriaSet | undefined, lang: Lang): string | null {
  if (!set) return null;
  return isPar(set) ? textIn(lang)('map.par-index') : set[`label_${lang}`];
}

const mapUnit = (unit: UnitOn): MapUnit => ({
  unit_id: unit.unit_id,
  code: unit.code,
  name: unit.name,
  short_name: unit.short_name,
  kind: unit.kind,
  level: unit.level,
  block_code: unit.block_code,
  parent_id: unit.parent_id,
  tile_column: unit.tile_column,
  tile_row: unit.tile_row,
});

const shownSet = (set: CriteriaSet | undefined, lang: Lang): MapSet =>
  set ? mapSet(set, lang) : noSet(lang);

/** What stands where a set would where a province has none that the reader may see. */
const noSet = (lang: Lang): MapSet => ({
  set_code: '',
  label: textIn(lang)('map.no-set'),
  name: textIn(lang)('map.no-set'),
  source: '',
  notes: [],
  maximum: '',
  provisional: false,
  areas: [],
  tiers: null,
});

/** A set in words. Its scores are provisional until they are released. */
export function mapSet(set: CriteriaSet, lang: Lang): MapSet {
  const criteria = set.areas.flatMap((area) => area.criteria);
  const notes = [set.note, ...criteria.map((one) => one.note), set.tiers?.note ?? null];
  return {
    set_code: set.set_code,
    label: set[`label_${lang}`],
    name: set[`name_${lang}`],
    source: set.source,
    notes: notes.filter((note) => note !== null),
    maximum: String(set.maximum),
    provisional: set.visibility === 'provisional',
    areas: set.areas.map((area) => ({ code: area.code, name: area[`name_${lang}`] })),
    tiers:
      set.tiers?.bands.map((band) => ({
        name: band[`name_${lang}`],
        from_percent: band.from_percent,
      })) ?? null,
  };
}

type Options = ReturnType<typeof readOptions>;

function readFigures(world: World, units: readonly MapUnit[], options: Options): MapFigures {
  const { figures, scores } = world;
  const { choice, by_block, beside } = options;
  const members = units.filter((unit) => unit.level !== null);
  const counted = members.map(({ unit_id }): [number, readonly number[]] => [
    unit_id,
    countRow(figures.cell(unit_id, choice.period_code)),
  ]);
  const now = (set_code: string) => scores.scoring(set_code, choice.period_code);
  return {
    as_of: figures.as_of(),
    counts: Object.fromEntries(counted.filter(([, row]) => row.some((count) => count > 0))),
    scores: cellsOf(units, by_block, now),
    beside: cellsOf(units, beside, now),
    happenings: world.happenings(),
  };
}

/** The score of each unit by the set of its block; units without an index are left out. */
function cellsOf(
  units: readonly MapUnit[],
  by_block: ReadonlyMap<string, CriteriaSet>,
  scoringOf: (set_code: string) => Scoring | null,
): Record<number, ScoreCell> {
  const made = new Map<string, Scoring | null>();
  for (const { set_code } of by_block.values())
    if (!made.has(set_code)) made.set(set_code, scoringOf(set_code));
  return Object.fromEntries(
    units.flatMap(({ unit_id, block_code }) => {
      const set = block_code === null ? undefined : by_block.get(block_code);
      const scoring = set && made.get(set.set_code);
      const score = scoring && findScore(scoring, unit_id);
      return score?.index ? [[unit_id, scoreCell(score)]] : [];
    }),
  );
}

/** The ranks of midnight, counted from nothing as of then. */
function readMorning({ figures, scores }: World, units: readonly MapUnit[], options: Options) {
  const { choice, by_block } = options;
  const midnight = startOf(dayOf(figures.as_of()));
  const then = (set_code: string) => scores.past(set_code, choice.period_code, midnight);
  const ranked = Object.entries(cellsOf(units, by_block, then));
  return Object.fromEntries(
    ranked.flatMap(([id, { rank }]) => (rank === null ? [] : [[id, rank]])),
  );
}

/** Only the demonstration tells the article's figures; another province has its own. */
function readArticle(world: World, units: readonly MapUnit[]): MapData['article'] {
  if (!world.config.demo) return null;
  const { figures } = world;
  const period = figures.periods.find((one) => one.period_code === ARTICLE_PERIOD);
  if (!period || period.from_at > figures.as_of()) return null;
  const counted = units
    .filter((unit) => unit.level !== null)
    .map((unit) => [unit.unit_id, countRow(figures.cell(unit.unit_id, ARTICLE_PERIOD))] as const);
  // A province that began later has nothing to lay beside the article.
  if (counted.every(([, row]) => row.every((count) => count === 0))) return null;
  return { period_code: ARTICLE_PERIOD, counts: rowsByLevel(units, Object.fromEntries(counted)) };
}
