import { type Random, seededRandom } from '../../kernel/index.ts';
import type { Counts } from '../../par/index.ts';
import { drawFacts } from './facts.ts';
import type { Known } from './fillings.ts';
import { type Fates, planLines } from './line-plan.ts';
import { sheetStory } from './sheet-story.ts';
import { roughSheet, type SolveUnit, solveSurveys } from './solve-sheet.ts';
import type { CampaignSource } from './source.ts';
import type { Respondents, Tally } from './tallies.ts';
import type { SheetToTell } from './tell-campaign.ts';
import type { SheetTeller } from './told.ts';

/** A sheet from its opening to its end, and the answers of surveys that belong to it. */
export interface ClosedSheet {
  teller: SheetTeller;
  tallies: Tally[];
}

/** Tells a sheet of the campaign that is over, so that its index prints what the source says. */
export function closedSheet(source: CampaignSource, order: SheetToTell): ClosedSheet {
  const { set, unit, scene, sheet, files } = order;
  const random = seededRandom(source.seed ^ Math.imul(unit.unit_id, 0x9e3779b1));
  const { index } = source.results.find(({ unit_code }) => unit_code === unit.code)!;
  const solving = solveUnit(random, source, order);
  const rough = roughSheet(random, set, solving, Number(index));
  const about = { facts: solving.facts, known: { ...solving.facts, ...solving.system } };
  const fates = fatesOf(random, source, unit.code);
  const plans = planLines(random, rough.lines, rough.ends, about, fates);
  const story = { sheet, set, plans, files, until: 'final' as const, share: 1 };
  const teller = sheetStory(scene, story, random);
  const aim = { index: Number(index), share: rough.survey_share };
  const lines = [...teller.now.lines.values()];
  return { teller, tallies: solveSurveys(random, set, solving, lines, aim) };
}

function solveUnit(random: Random, source: CampaignSource, order: SheetToTell): SolveUnit {
  const { set, unit, communes, sheet } = order;
  const system = plainCounts(order.system);
  const facts = drawFacts(random, set, source.facts, { code: unit.code, communes }, system);
  const { unit_id, block_code, level } = sheet;
  const respondents = respondentsOf(random, source.respondents.groups, system);
  return { unit_id, block_code, level, system, facts, respondents };
}

/** What the program counts is whole. */
export const plainCounts = (counts: Counts): Known =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));

/** People of whom nobody had a dossier at the unit are not asked about their dossiers. */
const FROM_DOSSIERS = ['citizens', 'businesses'];

function respondentsOf(random: Random, groups: Respondents, { received = 0 }: Known): Respondents {
  return Object.fromEntries(
    Object.entries(groups).map(([group, many]) => {
      const none = received === 0 && FROM_DOSSIERS.includes(group);
      return [group, none ? 0 : many + random.int(0, Math.ceil(many / 5))];
    }),
  );
}

function fatesOf(random: Random, { fates, rechecks }: CampaignSource, code: string): Fates {
  return {
    ...fates,
    lowered: random.int(1, fates.lowered),
    raised: random.int(0, fates.raised),
    'by-council': random.int(0, fates['by-council']),
    granted: rechecks.granted.includes(code) ? 1 : 0,
    refused: rechecks.refused.includes(code) ? 1 : 0,
  };
}
