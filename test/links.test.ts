/**
 * A province beside the root's stands under a prefix, and nothing on its pages leads out of it: every
 * page of src/routes.ts is opened by people of several roles, from link to link, and every address
 * on it is looked at.
 */
import { matchRoutes, type RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../src/kernel/index.ts';
import { prepareRelease, publishRelease, signRelease } from '../src/release/index.ts';
import routes from '../src/routes.ts';
import { openWindow } from './browser.ts';
import { importWritten, TABLE } from './import-scene.ts';
import { type Prefixed, servedUnder } from './prefixed.ts';
import { leader, PREPARED, type ReleaseScene, releaseScene, secretary } from './release/scene.ts';
import { finishedDossiers, sentLinks } from './survey-scene.ts';
import { type TestWorld, testWorld, WHO } from './world.ts';

const PREFIX = '/p/H60';

const COUNCIL = 13;

const WHOM = {
  public: null,
  secretary: COUNCIL,
  administrator: WHO.administrator,
  'district counter': WHO.district_counter,
  'district head': WHO.district_head,
  'district PAR officer': WHO.district_par,
};

/** Papers take seconds to write, and have no links. */
const PAPER = /\/(pdf|docx|xlsx)$/;

/** Not opened: papers, what takes forms alone, what script alone asks for, what the root alone has. */
const NOT_OPENED = [
  'campaigns/:campaign/:unit/export/:kind',
  'releases/papers/:campaign/:paper',
  'preferences',
  'criteria/:set_code/:version/check',
  'imports/new/:file/mapping.json',
  'reception/due',
  'provinces',
  '*',
];

const under = (path: string): boolean =>
  path === PREFIX || path.startsWith(`${PREFIX}/`) || path.startsWith(`${PREFIX}?`);

/** Addresses of a page that the browser would follow, in its elements and its forms. */
const addressesOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|action|formaction|src)="([^"]*)"/gi)].map(([, address]) =>
    address!.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
  );

/** The page that answers a path of this province, as src/routes.ts names it; null for none. */
function pageOf(path: string): string | null {
  const found = matchRoutes(routes as RouteObject[], path.slice(PREFIX.length) || '/');
  const named = found?.map(({ route }) => route.path).filter(Boolean);
  return named ? named.join('/') : null;
}

/** Opens pages from link to link, each of src/routes.ts once; says what was wrong with them. */
async function walk({ ask, base_url }: Prefixed, account_id: number | null, from: string[]) {
  const waiting = [...from];
  const opened = new Set<string>();
  const wrong: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = pageOf(path.split(/[?#]/)[0]!);
    if (page === null || NOT_OPENED.includes(page) || opened.has(page)) continue;
    if (PAPER.test(path.split(/[?#]/)[0]!)) continue;
    opened.add(page);
    const answer = await ask(account_id, path);
    const onward = (answer.headers.get('location') ?? path).replace(base_url, '');
    if (answer.status >= 500 || answer.status === 404 || !under(onward))
      wrong.push(`${path} answered ${answer.status} ${onward}`);
    const html = /text\/html/.test(answer.headers.get('content-type') ?? '');
    const addresses = html ? addressesOf(await answer.text()) : [onward];
    for (const address of addresses) {
      if (/^\/(?!\/)/.test(address) && !under(address) && !address.startsWith('/assets/'))
        wrong.push(`${path} leads to ${address}`);
      if (/return_to=(?!%2Fp%2FH60)/.test(address)) wrong.push(`${path} comes back to ${address}`);
      if (address.startsWith('?')) waiting.push(path.split('?')[0] + address);
      if (under(address)) waiting.push(address);
    }
  }
  return { opened, wrong };
}

function got<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** A release that was announced, a survey under way, a dossier that can be rated. */
async function scene() {
  const made = await releaseScene();
  await announced(made);
  const province = await servedUnder(PREFIX, made);
  const procedure_ids = [...made.parts.references.procedures.keys()];
  await finishedDossiers({ ...made, procedure_ids }, 518, 4, '2023-02-10');
  const survey = await openedSurvey(province);
  const [calendar, set] = await drafted(province);
  const imported = [await brought(province), `${PREFIX}/imports/${await importOf(made)}`];
  const [link] = await sentLinks(made);
  const received = await made.post(WHO.district_counter, '/api/v1/dossiers', {
    unit_code: 'H47.18',
    procedure_id: 1001,
    channel: 1,
    applicant: { name: 'Phạm Thị Út' },
  });
  const dossier = `${PREFIX}/dossiers/${received.body.code}`;
  const rating = `${PREFIX}/surveys/rating/${received.body.code}`;
  const edit = `${set}/edit?at=areas[0]`;
  const from = [survey, `${survey}/paper`, dossier, rating, calendar!, `${calendar}/moves`, edit];
  return { province, link: link!, from: [...from, ...imported] };
}

async function announced({ world }: ReleaseScene): Promise<void> {
  const { sha256 } = got(await prepareRelease(world, secretary, PREPARED));
  got(await signRelease(world, leader, '2022-1', sha256));
  got(await publishRelease(world, secretary, '2022-1'));
}

/** Sends a page's form; where its answer leads on to. */
async function send(
  { ask }: Prefixed,
  account_id: number,
  path: string,
  fields: Record<string, string | File>,
): Promise<string> {
  const has_file = Object.values(fields).some((value) => value instanceof File);
  const body = has_file ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.set(name, value as string);
  const answer = await ask(account_id, path, { method: 'POST', body });
  expect([answer.status, path]).toEqual([303, path]);
  const onward = answer.headers.get('location')!;
  expect(onward).toMatch(/^\/p\/H60\//);
  return onward.split(/[?#]/)[0]!;
}

async function openedSurvey(province: Prefixed): Promise<string> {
  const drafted = { template: 'citizens', year: '2023', reason: 'Thử' };
  const survey = await send(province, COUNCIL, `${PREFIX}/surveys`, drafted);
  for (const act of ['draw', 'open', 'invite'])
    await send(province, COUNCIL, survey, { act, seed: 'a' });
  return survey;
}

/** A draft of the calendar and one of a criteria set. */
async function drafted(province: Prefixed): Promise<string[]> {
  const reason = 'Thử';
  const set = { act: 'draft', set_code: 'on-time-2022', valid_from: '2024-01-01', reason };
  return [
    await send(province, WHO.administrator, `${PREFIX}/calendars`, { reason }),
    await send(province, COUNCIL, `${PREFIX}/criteria/on-time-2022/1`, set),
  ];
}

const brought = (province: Prefixed): Promise<string> =>
  send(province, WHO.administrator, `${PREFIX}/imports`, { file: new File([TABLE], 'cũ.csv') });

const importOf = (made: TestWorld): Promise<number> =>
  importWritten(made, { state: 'finished', rows: [{ outcome: 'taken', code: 'CU-0001' }] });

test('no page under a prefix leads out of it, whoever opens it', async () => {
  const { province, link, from } = await scene();
  expect(link).toMatch(`${province.base_url}${PREFIX}/s/`);
  const named = [link.replace(province.base_url, ''), ...SEEDS.map((path) => PREFIX + path)];
  const opened = new Set<string>();
  const wrong: string[] = [];
  for (const [who, account_id] of Object.entries(WHOM)) {
    const walked = await walk(province, account_id, [...from, ...named]);
    for (const page of walked.opened) opened.add(page);
    wrong.push(...walked.wrong.map((one) => `${who}: ${one}`));
  }
  expect(wrong).toEqual([]);
  const all = namesOf(routes as RouteObject[]);
  expect(all.filter((page) => !opened.has(page) && !NOT_OPENED.includes(page))).toEqual([]);
  console.log(`${opened.size} pages opened from link to link by ${Object.keys(WHOM).length} roles`);
});

const SEEDS = [
  '',
  '/s/thanks',
  '/refused/too-large',
  '/dossiers.csv?unit=H47.18&period=2023&measure=received',
  '/campaigns/2022/H47.18/import',
];

const namesOf = (all: readonly RouteObject[], above: string[] = []): string[] =>
  all.flatMap((route) => {
    const path = route.path ? [...above, route.path] : above;
    const own = route.path || route.index ? [path.join('/')] : [];
    return [...own, ...namesOf(route.children ?? [], path)];
  });

test('in the browser signing in, going on, live figures and choices stay under the prefix', async () => {
  const { base_url } = await servedUnder(PREFIX, await testWorld());
  const page = await openWindow();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const at = (path: string) => `${base_url}${PREFIX}${path}`;

  await page.goto(at('/mailbox?page=1'));
  await page.locator('main').getByRole('link', { name: 'Đăng nhập' }).click();
  await page.locator('button[name="subject"][value="H47/council"]').click();
  await page.waitForURL(at('/mailbox?page=1'));
  await page.getByRole('link', { name: 'Bản đồ thể chế', exact: true }).click();
  await page.waitForURL(at('/map'));
  await page.locator('.as-of-live').waitFor();
  await page.locator('.ranking tbody a').first().click();
  await page.waitForURL(/\/p\/H60\/map\/units\/H47/);
  // The address changes a moment before the page does.
  await page.locator('article.unit').waitFor();
  await page.getByRole('button', { name: 'Nền tối' }).click();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  expect(page.url()).toMatch(/\/p\/H60\/map\/units\/H47[.\d]+\?/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/p\/H60\/map\/units\/.*lang=en/);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForURL(at('/map'));

  expect(asked).toContain(`${PREFIX}/live`);
  expect(asked.filter((path) => !under(path) && !path.startsWith('/assets/'))).toEqual([]);
});
