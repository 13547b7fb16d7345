import source from '../../../data/demo/survey-2023.json' with { type: 'json' };
import { DEMO_ACCOUNTS, type Viewer } from '../../identity/index.ts';
import {
  assert,
  dayOf,
  type Instant,
  isRefusal,
  parseDay,
  seededRandom,
} from '../../kernel/index.ts';
import { openDatabase, realClock } from '../../platform/index.ts';
import {
  answerRows,
  createSurvey,
  deleteInvitations,
  drawSample,
  insertAnswers,
  loadSurvey,
  markTold,
  openSurvey,
  readInvitations,
  type Survey,
  type SurveyWorld,
  sendLinks,
  surveyOfYear,
} from '../../survey/index.ts';
import { buildTree, unitsOn } from '../../unit/index.ts';
import { type SetClock, setClock } from '../campaign/world.ts';
import { momentOf } from '../demo.ts';
import type { ProvinceData } from '../province-data.ts';
import { answered, talliesFrom } from './answers.ts';

export interface SurveysOrder {
  data: ProvinceData;
  tenant_id: number;
  /** Where links in messages lead. */
  base_url: string;
  demo_at: Instant;
  recorded_at: Instant;
}

/**
 * Opens the demonstration's surveys of 2023: the citizens', drawn from the dossiers and partly
 * answered, and the rating after each dossier, which begins now.
 */
export async function loadOpenSurveys(owner_url: string, order: SurveysOrder): Promise<void> {
  const { data, tenant_id, base_url, demo_at, recorded_at } = order;
  const database = openDatabase(owner_url, 2);
  try {
    const { units, versions, blocks } = data.units;
    const today = unitsOn(buildTree(units, versions, blocks), dayOf(demo_at));
    const province_id = today.all.find(({ kind }) => kind === 'province')!.unit_id;
    const clock = setClock(demo_at);
    const world = {
      ...{ database, clock, real_clock: realClock, tenant_id, province_id },
      ...{ base_url, units: () => today },
    };
    await holdCitizens(world);
    const rating = { spec: surveyOfYear('rating', 2023), strata: [], answers: [] };
    const open = { opened_at: demo_at, closed_at: null, province_id, recorded_at };
    await database.inTenant(tenant_id, (tx) => loadSurvey(tx, tenant_id, { ...rating, ...open }));
  } finally {
    await database.close();
  }
}

type LoadWorld = SurveyWorld & { clock: SetClock };

async function holdCitizens(world: LoadWorld): Promise<void> {
  const { clock, tenant_id } = world;
  const secretary = secretaryOf(world);
  clock.set(momentOf(source.drafted_at));
  const draft = { template: 'citizens', year: 2023, reason: source.reason };
  const { survey_id } = done(await createSurvey(world, secretary, draft));
  clock.set(momentOf(source.drawn_at));
  done(await drawSample(world, secretary, survey_id, source.seed));
  clock.set(momentOf(source.opened_at));
  const survey = done(await openSurvey(world, secretary, survey_id));
  await answerPartly(world, survey, tenant_id);
}

/** Whose invitations are answered goes; the others were told, and a few have a link to try. */
async function answerPartly(world: LoadWorld, survey: Survey, tenant_id: number): Promise<void> {
  const { survey_id, spec } = survey;
  const blockOf = (unit_id: number) => world.units().by_id.get(unit_id)?.block_code ?? null;
  const random = seededRandom(2023);
  await world.database.inTenant(tenant_id, async (tx) => {
    const invited = await readInvitations(tx, tenant_id, survey_id);
    const people = answered(invited, source, random);
    const tallies = talliesFrom(spec, people, blockOf, source, random);
    const answered_on = parseDay(source.answered_on)!;
    const rows = answerRows(tallies, answered_on, survey.survey_code, 'link');
    await insertAnswers(tx, tenant_id, survey_id, rows);
    const gone = new Set(people.map(({ invitation_id }) => invitation_id));
    await deleteInvitations(tx, tenant_id, survey_id, [...gone]);
    const silent = invited.filter(
      ({ invitation_id, contact }) => !gone.has(invitation_id) && contact !== null,
    );
    const told = silent.map(({ invitation_id }) => invitation_id);
    await sendLinks(world, tx, survey, silent.slice(0, source.links), world.clock.now());
    await markTold(tx, tenant_id, survey_id, told.slice(source.links), source.invited_on);
  });
}

function secretaryOf({ tenant_id, province_id }: SurveyWorld): Viewer {
  const account = DEMO_ACCOUNTS.find(({ grants }) =>
    grants.some(({ role }) => role === 'council-secretary'),
  );
  assert(account, 'the demonstration has a secretary of the council');
  const { account_id, name } = account;
  const grants = [{ role: 'council-secretary' as const, unit_id: province_id }];
  return { account_id, tenant_id, name, grants };
}

function done<T>(answer: T): Exclude<T, { refused: string }> {
  assert(!isRefusal(answer), `the demonstration's survey was refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: string }>;
}
