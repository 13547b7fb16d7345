import { seededRandom } from '../../kernel/index.ts';
import { chooseGrades } from './choose.ts';
import { plainCounts } from './closed-sheet.ts';
import { drawFacts } from './facts.ts';
import type { Known } from './fillings.ts';
import { gradedLines } from './graded.ts';
import { type LinePlan, planLines } from './line-plan.ts';
import { type SheetOrder, sheetStory } from './sheet-story.ts';
import type { FactsSource, OpenCampaignSource } from './source.ts';
import type { SheetToTell } from './tell-campaign.ts';
import type { SheetTeller } from './told.ts';

/** What the open campaign takes from the one before it. */
export interface LastYearFacts {
  facts: FactsSource;
  /** The index of a year ago, by unit code: decimal text. */
  results: readonly { unit_code: string; index: string }[];
}

/** Tells a sheet of the campaign that is still open, as far as its unit has come. */
export function openSheet(
  source: OpenCampaignSource,
  last_year: LastYearFacts,
  order: SheetToTell,
): SheetTeller {
  const { set, unit, sheet, files } = order;
  const random = seededRandom(source.seed ^ Math.imul(unit.unit_id, 0x9e3779b1));
  const system = plainCounts(order.system);
  const place = { code: unit.code, communes: order.communes };
  const facts = flowed(source, drawFacts(random, set, last_year.facts, place, system));
  const known = { ...facts, ...system };
  const { unit_id, block_code, level } = sheet;
  const lines = gradedLines(set, { unit_id, block_code, level, known });
  const { index } = last_year.results.find(({ unit_code }) => unit_code === unit.code)!;
  const { grades } = chooseGrades(random, lines, (100 - Number(index)) * 0.5);
  const plans = planLines(random, lines, grades, { facts, known }, source.fates);
  const pilot = source.pilots.find(({ unit_code }) => unit_code === unit.code);
  if (pilot) {
    const { until, share } = pilot;
    return sheetStory(order.scene, { sheet, set, plans, files, until, share }, random);
  }
  const { least, most, until } = source.progress;
  const share = least + (most - least) * random.next();
  const own: SheetOrder = { sheet, set, plans: dueBy(plans, until), files, until: 'self', share };
  const stages = { ...order.scene.stages, self: { ...order.scene.stages.self, to: until } };
  return sheetStory({ ...order.scene, stages }, own, random);
}

/** Of what flows through the year, a part has come by now. */
function flowed({ facts: { flows, flowed } }: OpenCampaignSource, facts: Known): Known {
  return Object.fromEntries(
    Object.entries(facts).map(([measure, value]) => [
      measure,
      flows.includes(measure) ? Math.ceil(value * flowed) : value,
    ]),
  );
}

/** The lines on which there is anything to report by a day of the year. */
const dueBy = (plans: readonly LinePlan[], until: string): LinePlan[] =>
  plans.filter(({ line }) => {
    if (line.before_year_end !== 'not-yet-due') return true;
    return line.due_on ? line.due_on <= until.slice(5) : false;
  });
