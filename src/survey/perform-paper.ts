import { randomUUID } from 'node:crypto';
import { may, type Viewer } from '../identity/index.ts';
import { append, bodyHash, checkKey } from '../journal/index.ts';
import { dayOf, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { questionsFor } from './asked.ts';
import { readGrid, type TypedGrid } from './paper-grid.ts';
import type { SurveyWorld } from './perform-act.ts';
import { dayKept } from './perform-answer.ts';
import { readSheet, type Sheet, type SheetFault } from './sheet.ts';
import { findSurvey } from './store.ts';
import { insertAnswers } from './store-answers.ts';
import type { Place, Survey } from './survey.ts';
import { refuseAnswers } from './time.ts';

/** Filled papers of one place, as an officer typed them. */
export interface Papers extends Place {
  grid: TypedGrid;
  /** New for each stack of papers: pressed twice, it is entered once. */
  entry_key: string;
}

export interface PaperFault extends SheetFault {
  row: number;
}

/** How many papers were entered, or what is wrong in which row; then none was. */
export async function enterPapers(
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  papers: Papers,
): Promise<{ entered: number } | { faults: PaperFault[] } | Refusal> {
  const unit = papers.unit_id === 0 ? {} : { unit_id: papers.unit_id };
  const allowed = may(viewer, 'survey.enter-paper', unit);
  if (isRefusal(allowed)) return allowed;
  const key = checkKey(papers.entry_key);
  if (isRefusal(key)) return key;
  const { tenant_id } = world;
  return world.database.inTenant(tenant_id, async (tx) => {
    const survey = await findSurvey(tx, tenant_id, survey_id);
    if (!survey) return refuse('survey.not-found', { survey_id });
    const at = world.clock.now();
    const no = refuseAnswers(survey, dayOf(at));
    if (no) return no;
    const sheets = sheetsOf(world, survey, papers);
    if (isRefusal(sheets) || 'faults' in sheets) return sheets;
    const act = { world, tx, survey, papers, at, account_id: viewer!.account_id };
    if (await isRepeated(act, sheets.length)) return { entered: sheets.length };
    await write(act, sheets);
    return { entered: sheets.length };
  });
}

/** Whoever filled in a paper cannot be asked again: it may leave questions out. */
function sheetsOf(
  { units }: SurveyWorld,
  { spec }: Survey,
  { unit_id, group_code, grid }: Papers,
): Sheet[] | { faults: PaperFault[] } | Refusal {
  const unit = units().by_id.get(unit_id);
  if (!unit) return refuse('survey.unit-missing', {}, { path: 'unit' });
  const questions = questionsFor(spec, group_code, unit.block_code);
  if (questions.length === 0) return refuse('survey.group-not-asked', { group_code });
  const rows = readGrid(spec, grid);
  if (rows.length === 0) return refuse('survey.no-papers', {});
  const lenient = questions.map((question) => ({ ...question, required: false }));
  const read = rows.map(({ row, typed }) => ({ row, sheet: readSheet(spec, lenient, typed) }));
  const faults = read.flatMap(({ row, sheet }) =>
    Array.isArray(sheet) ? sheet.map((fault) => ({ row, ...fault })) : [],
  );
  return faults.length > 0 ? { faults } : read.map(({ sheet }) => sheet as Sheet);
}

interface PaperAct {
  world: SurveyWorld;
  tx: Tx;
  survey: Survey;
  papers: Papers;
  at: Instant;
  account_id: number;
}

/** Keeps the key; true when it was kept before. Nothing of the papers is kept with it. */
async function isRepeated(
  { world, tx, papers, account_id }: PaperAct,
  entered: number,
): Promise<boolean> {
  const rows = await tx.rows(
    `insert into idempotency (tenant_id, key, account_id, body_hash, status, answer, recorded_at)
     values ($1, $2, $3, $4, 200, $5, $6) on conflict do nothing returning key`,
    [
      world.tenant_id,
      papers.entry_key,
      account_id,
      bodyHash('survey.enter-paper'),
      JSON.stringify({ entered }),
      new Date(world.real_clock.now()),
    ],
  );
  return rows.length === 0;
}

async function write(act: PaperAct, sheets: readonly Sheet[]): Promise<void> {
  const { world, tx, survey, papers, at, account_id } = act;
  const { unit_id, group_code, field } = papers;
  const answers = sheets.map((sheet) => ({
    ...{ unit_id, group_code, field },
    ...sheet,
    answer_id: randomUUID(),
    channel: 'paper' as const,
    answered_on: dayKept(survey, at),
  }));
  await insertAnswers(tx, world.tenant_id, survey.survey_id, answers);
  const entry = {
    chain_id: world.province_id,
    kind: 'survey.paper-entered',
    subject_id: survey.survey_id,
    at,
    actor_id: account_id,
    acting_unit_id: unit_id,
    reason: null,
    idempotency_key: papers.entry_key,
    payload: JSON.stringify({ unit_id, group_code, field, papers: sheets.length }),
  };
  await append(tx, world.tenant_id, [entry], world.real_clock.now());
}
