import type { Counts, CriteriaSet, UnitExtras } from '../par/index.ts';
import { startTurns, type Tx } from '../platform/index.ts';
import { listSurveys, surveyResults } from '../survey/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import type { SheetScores, SheetScoresWorld } from './jobs-scores.ts';

/** What laying answers over the live scores needs of the world. */
export interface SurveyScoresWorld extends SheetScoresWorld {
  references: SheetScoresWorld['references'] & { today(): UnitsOn };
}

const TICK_MS = 15_000;
const SOURCE = 'survey';

/**
 * Writes what people answered on the board of the live scores. Answers are counted again only when
 * a survey grew, opened or closed; a year's answers are told to every set in force in that year.
 */
export function startSurveyScores(world: SurveyScoresWorld): SheetScores {
  const seen = new Map<number, string>();
  return startTurns(() => turn(world, seen), TICK_MS, world.on_fault);
}

async function turn(world: SurveyScoresWorld, seen: Map<number, string>): Promise<number> {
  const { database, tenant_id, references } = world;
  const years = await database.inTenant(tenant_id, (tx) => yearsThatGrew(tx, tenant_id, seen));
  const told = new Set<number>();
  for (const year of years) {
    const results = await database.inTenant(tenant_id, (tx) =>
      surveyResults(tx, tenant_id, year, references.today()),
    );
    const units = new Map<number, UnitExtras>();
    for (const [unit_id, { counts }] of results) units.set(unit_id, { counts: counts as Counts });
    for (const { set_code } of references.sets.filter((set) => isInForce(set, year)))
      world.extras.put(SOURCE, { set_code, year: String(year) }, units);
    for (const unit_id of units.keys()) told.add(unit_id);
  }
  const periods = new Set(world.scores.kept().map(({ period_code }) => period_code));
  const moved = [...told].flatMap((unit_id) =>
    [...periods].map((period_code) => ({ unit_id, period_code })),
  );
  if (moved.length > 0) world.scores.refresh(moved);
  return told.size;
}

/** The years of surveys to which something came since they were last counted. */
async function yearsThatGrew(
  tx: Tx,
  tenant_id: number,
  seen: Map<number, string>,
): Promise<number[]> {
  const answers = await tx.rows<{ survey_id: number; answers: number }>(
    `select survey_id, count(*)::int as answers from survey_answer
     where tenant_id = $1 group by survey_id`,
    [tenant_id],
  );
  const count = new Map(answers.map(({ survey_id, answers: n }) => [survey_id, n]));
  const grown = (await listSurveys(tx, tenant_id)).filter(({ survey_id, kind, state }) => {
    const now = `${state} ${count.get(survey_id) ?? 0}`;
    const is_new = kind !== 'rating' && state !== 'draft' && seen.get(survey_id) !== now;
    if (is_new) seen.set(survey_id, now);
    return is_new;
  });
  return [...new Set(grown.map(({ year }) => year))];
}

const isInForce = ({ valid_from, valid_to }: CriteriaSet, year: number): boolean =>
  valid_from <= `${year}-12-31` && (valid_to === null || valid_to > `${year}-01-01`);
