import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../test/database.ts';
import {
  answersOf,
  done,
  finishedDossiers,
  SECRETARY,
  type SurveyScene,
  sentLinks,
  surveyScene,
} from '../../test/survey-scene.ts';
import { WHO } from '../../test/world.ts';
import { parseDay, parseInstant } from '../kernel/index.ts';
import { answerRows, loadSurvey, surveyOfYear, surveyResults } from './index.ts';
import { inviteToRate } from './jobs.ts';
import { closeSurvey, createSurvey, editDraft, openSurvey } from './perform.ts';
import { answerByLink, openLink } from './perform-answer.ts';
import { drawSample } from './perform-draw.ts';
import { addPanel, remindSilent, sendInvitations } from './perform-invite.ts';
import { enterPapers } from './perform-paper.ts';
import { makeRatingLink } from './perform-rating.ts';
import { readAnswers, readReturns, readTallies, talliesOf } from './store-answers.ts';

const PHU_NINH = 518;

const tokenOf = (link: string): string => link.split('/s/')[1]!;

async function drafted(world: SurveyScene, template = 'citizens', year = 2023) {
  return done(await createSurvey(world.deps, SECRETARY, { template, year, reason: 'Thử' }));
}

/** A sample of Phú Ninh's dossiers, open and sent. */
async function opened(world: SurveyScene, many = 40) {
  await finishedDossiers(world, PHU_NINH, many, '2023-02-10');
  const survey = await drafted(world);
  const { deps } = world;
  done(await drawSample(deps, SECRETARY, survey.survey_id, 'seed-1'));
  done(await openSurvey(deps, SECRETARY, survey.survey_id));
  done(await sendInvitations(deps, SECRETARY, survey.survey_id));
  return survey;
}

test('from draft to results: drawn by seed, sent by link, answered once, closed with a digest', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const survey = await opened(world);
  const links = await sentLinks(world);
  expect(links).toHaveLength(40);
  expect(new Set(links).size).toBe(40);

  const token = tokenOf(links[0]!);
  const { questions, unit_id } = done(await openLink(deps, token));
  expect(unit_id).toBe(PHU_NINH);
  expect(questions.map(({ question }) => question)).toContain('SIPAS1');
  const typed = answersOf(questions, 'B');
  const { SIPAS2: _, ...short } = typed;
  expect(await answerByLink(deps, token, short)).toEqual({
    faults: [{ question: 'SIPAS2', fault: 'missing' }],
  });
  done(await answerByLink(deps, token, typed));
  expect(await answerByLink(deps, token, typed)).toMatchObject({ refused: 'survey.link-used' });
  expect(await openLink(deps, 'no-such-link')).toMatchObject({ refused: 'survey.link-unknown' });

  const closed = done(await closeSurvey(deps, SECRETARY, survey.survey_id, 'Hết hạn'));
  expect(closed.answers_sha256).toMatch(/^[0-9a-f]{64}$/);
  const late = await answerByLink(deps, tokenOf(links[1]!), typed);
  expect(late).toMatchObject({ refused: 'survey.closed' });
  const told = await asDatabaseOwner(
    world.owner_url,
    'select kind from journal where subject_id = $1 order by seq',
    [survey.survey_id],
  );
  expect(told.map(({ kind }: { kind: string }) => kind)).toEqual([
    'survey.drafted',
    'survey.drawn',
    'survey.opened',
    'survey.invited',
    'survey.closed',
  ]);
});

test('of two answers by one link at the same moment one is taken', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const survey = await opened(world);
  const token = tokenOf((await sentLinks(world))[0]!);
  const { questions } = done(await openLink(deps, token));
  const both = await Promise.all(
    ['A', 'B'].map((option) => answerByLink(deps, token, answersOf(questions, option))),
  );
  expect(both.filter((one) => 'refused' in one)).toHaveLength(1);
  const { database } = world;
  const answers = await database.inTenant(1, (tx) => readAnswers(tx, 1, survey.survey_id));
  expect(answers).toHaveLength(1);
});

test('no column of an answer leads to an invitation, a link, a person or an hour', async () => {
  const world = await surveyScene();
  const { deps } = world;
  await opened(world);
  const token = tokenOf((await sentLinks(world))[0]!);
  const { questions } = done(await openLink(deps, token));
  done(await answerByLink(deps, token, answersOf(questions, 'A')));
  const columns = await asDatabaseOwner(
    world.owner_url,
    `select table_name as name, column_name as field, data_type as type
     from information_schema.columns where table_schema = 'public'`,
  );
  const of = (...names: string[]) =>
    columns.filter(({ name }: { name: string }) => names.includes(name));
  const answered: string[] = of('survey_answer').map(({ field }: { field: string }) => field);
  const asking = of('survey_invitation', 'survey_token', 'survey_burned_token');
  const shared = asking
    .map(({ field }: { field: string }) => field)
    .filter((field: string) => answered.includes(field));
  // What both sides know is the survey and the part of the sample, never one of its members.
  expect(new Set(shared)).toEqual(
    new Set(['tenant_id', 'survey_id', 'unit_id', 'group_code', 'field']),
  );
  const fine = of('survey_answer', 'survey_tally', 'survey_burned_token').filter(
    ({ type }: { type: string }) => /time/.test(type),
  );
  expect(fine).toEqual([]);
  const left = await asDatabaseOwner(
    world.owner_url,
    `select (select count(*)::int from survey_invitation) as invitations,
       (select count(*)::int from survey_token) as tokens,
       (select count(*)::int from survey_burned_token) as burned,
       (select count(*)::int from journal where kind like 'survey.answer%') as told`,
  );
  expect(left).toEqual([{ invitations: 39, tokens: 39, burned: 1, told: 0 }]);
  const references = await asDatabaseOwner(
    world.owner_url,
    `select confrelid::regclass::text as target from pg_constraint
     where contype = 'f' and conrelid in ('survey_answer'::regclass, 'survey_tally'::regclass)`,
  );
  expect(new Set(references.map(({ target }: { target: string }) => target))).toEqual(
    new Set(['survey']),
  );
});

test('rows written anew in the order of chance no longer tell by which transaction each came', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const survey = await opened(world);
  for (const link of (await sentLinks(world)).slice(0, 5)) {
    const { questions } = done(await openLink(deps, tokenOf(link)));
    done(await answerByLink(deps, tokenOf(link), answersOf(questions, 'A')));
  }
  const transactions = async () =>
    (await asDatabaseOwner(world.owner_url, 'select distinct xmin from survey_answer')).length;
  expect(await transactions()).toBe(5);
  done(await closeSurvey(deps, SECRETARY, survey.survey_id, 'Hết hạn'));
  expect(await transactions()).toBe(1);
});

test('the kept tallies are the sum of the answers, links and papers alike', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const survey = await opened(world);
  const token = tokenOf((await sentLinks(world))[0]!);
  const { questions } = done(await openLink(deps, token));
  done(await answerByLink(deps, token, { ...answersOf(questions, 'A'), T1: ['Nhanh hơn'] }));
  const place = { unit_id: PHU_NINH, group_code: 'citizens', field: '' };
  const grid = { '1.SIPAS1': 'b', '1.SIPAS2': 'C', '2.SIPAS1': 'A', '3.SIPAS1': ' ' };
  const papers = { ...place, grid, entry_key: crypto.randomUUID() };
  const officer = {
    ...SECRETARY,
    account_id: WHO.district_counter,
    grants: [{ role: 'one-stop-officer' as const, unit_id: PHU_NINH }],
  };
  const enter = (more = {}) => enterPapers(deps, officer, survey.survey_id, { ...papers, ...more });
  expect(await enter()).toEqual({ entered: 2 });
  expect(await enter()).toEqual({ entered: 2 });
  expect(await enter({ unit_id: 517 })).toMatchObject({ refused: 'access.not-permitted' });
  expect(await enter({ grid: { '3.SIPAS1': 'Z' }, entry_key: 'another-key' })).toEqual({
    faults: [{ row: 3, question: 'SIPAS1', fault: 'unknown-option' }],
  });
  await world.database.inTenant(1, async (tx) => {
    const answers = await readAnswers(tx, 1, survey.survey_id);
    expect(answers).toHaveLength(3);
    const order = <T>(all: T[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(order(await readTallies(tx, 1, survey.survey_id))).toEqual(order(talliesOf(answers)));
  });
});

test('who was told and is silent is reminded after three days, at most twice; old links still open', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const { survey_id } = await opened(world, 20);
  const remind = () => remindSilent(deps, SECRETARY, survey_id);
  expect(await remind()).toMatchObject({ refused: 'survey.nobody-to-tell' });
  const first = tokenOf((await sentLinks(world))[0]!);
  for (const day of ['2023-04-03T08:00', '2023-04-10T08:00']) {
    world.at(parseInstant(day)!);
    done(await remind());
  }
  expect(await sentLinks(world)).toHaveLength(60);
  world.at(parseInstant('2023-04-20T08:00')!);
  expect(await remind()).toMatchObject({ refused: 'survey.nobody-to-tell' });
  const { questions } = done(await openLink(deps, first));
  done(await answerByLink(deps, first, answersOf(questions, 'A')));
  const burned = await asDatabaseOwner(
    world.owner_url,
    'select count(*)::int as n from survey_burned_token',
  );
  // All three links that led to the same questionnaire are used up together.
  expect(burned).toEqual([{ n: 3 }]);
});

test('a draft changes until it is opened; a changed frame must be drawn again; answers keep their days', async () => {
  const world = await surveyScene();
  const { deps } = world;
  await finishedDossiers(world, PHU_NINH, 30, '2023-02-10');
  const { survey_id, spec } = await drafted(world);
  const open = () => openSurvey(deps, SECRETARY, survey_id);
  expect(await open()).toMatchObject({ refused: 'survey.not-drawn' });
  const again = await createSurvey(deps, SECRETARY, {
    template: 'citizens',
    year: 2023,
    reason: 'Lần hai',
  });
  expect(again).toMatchObject({ refused: 'survey.code-taken' });
  done(await drawSample(deps, SECRETARY, survey_id, 'seed-1'));
  const head = { ...spec, data_to: '2023-02-20' };
  const changed = done(
    await editDraft(deps, SECRETARY, survey_id, () => ({ act: 'set-head', head })),
  );
  expect(changed).toMatchObject({ version: 2, drawn_sha256: null });
  expect(await open()).toMatchObject({ refused: 'survey.not-drawn' });
  const two = [];
  for (const seed of ['seed-2', 'seed-2'])
    two.push(done(await drawSample(deps, SECRETARY, survey_id, seed)).drawn_sha256);
  expect(two[0]).toBe(two[1]);
  done(await open());
  expect(
    await editDraft(deps, SECRETARY, survey_id, () => ({ act: 'remove-question', question: 'Q5' })),
  ).toMatchObject({ refused: 'survey.not-a-draft' });
  done(await sendInvitations(deps, SECRETARY, survey_id));
  const token = tokenOf((await sentLinks(world))[0]!);
  world.at(parseInstant('2023-10-31T23:59')!);
  done(await openLink(deps, token));
  world.at(parseInstant('2023-11-01T00:00')!);
  expect(await openLink(deps, token)).toMatchObject({
    refused: 'survey.closed',
    facts: { last_on: '31/10/2023' },
  });
});

test('panel members are listed by unit and group; a line that cannot be read is named', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const { survey_id } = await drafted(world, 'panel', 2023);
  const add = (list: string) => addPanel(deps, SECRETARY, survey_id, list);
  expect(await add('H47.18; commune-leaders; 0905000111\nH47.99; commune-leaders')).toMatchObject({
    refused: 'survey.panel-unknown-unit',
    facts: { line: 2 },
  });
  expect(await add('H47.18; kings; a@b.vn')).toMatchObject({
    refused: 'survey.panel-unknown-group',
  });
  done(await add('H47.18; commune-leaders; 0905000111\nH47.18; commune-leaders; a@b.vn'));
  world.at(parseInstant('2023-10-05T08:00')!);
  done(await openSurvey(deps, SECRETARY, survey_id));
  done(await sendInvitations(deps, SECRETARY, survey_id));
  const { questions } = done(await openLink(deps, tokenOf((await sentLinks(world))[0]!)));
  // What leaders of communes are asked about a district, and nothing that others are asked.
  expect(questions.map(({ question }) => question)).toEqual([
    ...['Q1', 'Q2', 'Q3', 'Q4', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12', 'Q14', 'Q17', 'T1'],
  ]);
});

test('a survey that was held before comes back as the counts that criteria sets take', async () => {
  const world = await surveyScene();
  const spec = surveyOfYear('panel', 2022);
  const many = { A: 20, B: 8, C: 2, E: 1 };
  const answers = answerRows(
    [
      { ...{ unit_id: 108, group_code: 'department-leaders', field: '' }, answers: { Q1: many } },
      { ...{ unit_id: 108, group_code: 'civil-servants', field: '' }, answers: { Q2: { A: 9 } } },
    ],
    parseDay('2022-11-01')!,
    'demo',
  );
  const at = parseInstant('2022-10-01T08:00')!;
  const found = await world.database.inTenant(1, async (tx) => {
    const load = { spec, strata: [], answers, opened_at: at, closed_at: at + 86_400_000 };
    await loadSurvey(tx, 1, { ...load, province_id: 1, recorded_at: at });
    return surveyResults(tx, 1, 2022, world.deps.units());
  });
  // 30 answers count to Q1 (an E counts nowhere); the 9 to Q2 are too few to be told.
  expect(found.get(108)).toMatchObject({
    sheets: 40,
    counts: {
      'Q1.department-leaders.A': 20,
      'Q1.department-leaders.B': 8,
      'Q1.department-leaders.C': 2,
      'Q1.department-leaders.E': 1,
    },
  });
});

test('whoever’s dossier is finished while a rating is open is invited once', async () => {
  const world = await surveyScene();
  const { deps } = world;
  const { survey_id } = await drafted(world, 'rating', 2023);
  await finishedDossiers(world, PHU_NINH, 2, '2023-03-28');
  done(await openSurvey(deps, SECRETARY, survey_id));
  expect(await inviteToRate(deps)).toBe(0);
  world.at(parseInstant('2023-03-31T10:00')!);
  await asDatabaseOwner(
    world.owner_url,
    "update dossier set finished_at = '2023-03-30T03:00Z', last_at = '2023-03-30T03:00Z'",
  );
  expect(await inviteToRate(deps)).toBe(2);
  expect(await inviteToRate(deps)).toBe(0);
  // The counter prints a link of its own for a slip, until the rating is there.
  const counter = {
    ...SECRETARY,
    account_id: WHO.district_counter,
    grants: [{ role: 'one-stop-officer' as const, unit_id: PHU_NINH }],
  };
  const code = `T${PHU_NINH}-1`;
  const beside = { ...counter, grants: [{ role: 'one-stop-officer' as const, unit_id: 517 }] };
  expect(await makeRatingLink(deps, beside, code)).toMatchObject({
    refused: 'access.not-permitted',
  });
  const token = tokenOf(done(await makeRatingLink(deps, counter, code)).link);
  const { questions } = done(await openLink(deps, token));
  done(await answerByLink(deps, token, answersOf(questions, '5')));
  expect(await makeRatingLink(deps, counter, code)).toMatchObject({
    refused: 'survey.rating-none',
  });
  await world.database.inTenant(1, async (tx) => {
    expect(await readReturns(tx, 1, survey_id)).toMatchObject([
      { unit_id: PHU_NINH, field: '', answers: 1 },
    ]);
    // The month alone is kept of a rating.
    const [answer] = await readAnswers(tx, 1, survey_id);
    expect(answer!.answered_on).toBe(parseDay('2023-03-01'));
  });
});
