/**
 * Every route that exists × every role × {own unit, handed in at one's counter, below, beside, none}:
 * the answer is refused exactly where `src/identity/table.ts` declares it. A route that is missing
 * from the list below fails the test, so none can be forgotten.
 */
import { expect, test } from 'vitest';
import { perform } from '../src/dossier/index.ts';
import { type Cell, cellOf, type Relation, type Role, type Verb } from '../src/identity/index.ts';
import { isRefusal } from '../src/kernel/index.ts';
import { TRIALS, UNIT_TRIALS } from './authorisation/index.ts';
import { get, post, type Told, type Trial } from './authorisation/trial.ts';
import { type TestWorld, testWorld, WHO } from './world.ts';

/** One account of each role and kind of unit, with its unit's code. */
const ACCOUNTS: { who: string; account_id: number | null; role: Role | 'public'; unit: string }[] =
  [
    { who: 'public', account_id: null, role: 'public', unit: '' },
    { who: 'commune counter', account_id: 203861, role: 'one-stop-officer', unit: 'H47.18.08' },
    { who: 'commune officer', account_id: 203862, role: 'case-officer', unit: 'H47.18.08' },
    { who: 'commune head', account_id: 203864, role: 'head', unit: 'H47.18.08' },
    { who: 'district counter', account_id: 5181, role: 'one-stop-officer', unit: 'H47.18' },
    { who: 'district officer', account_id: 5182, role: 'case-officer', unit: 'H47.18' },
    { who: 'district head', account_id: 5184, role: 'head', unit: 'H47.18' },
    { who: 'district PAR officer', account_id: 5185, role: 'par-officer', unit: 'H47.18' },
    { who: 'centre counter', account_id: 1001, role: 'one-stop-officer', unit: 'H47.100' },
    { who: 'centre head', account_id: 1004, role: 'head', unit: 'H47.100' },
    { who: 'department officer', account_id: 1082, role: 'case-officer', unit: 'H47.108' },
    { who: 'department head', account_id: 1084, role: 'head', unit: 'H47.108' },
    { who: 'department PAR officer', account_id: 1085, role: 'par-officer', unit: 'H47.108' },
    { who: 'vertical head', account_id: 2014, role: 'head', unit: 'H47.201' },
    { who: 'appraiser', account_id: 1016, role: 'appraiser', unit: 'H47.101' },
    { who: 'council', account_id: 13, role: 'council-secretary', unit: 'H47' },
    { who: 'leader', account_id: 11, role: 'provincial-leader', unit: 'H47' },
    { who: 'administrator', account_id: 12, role: 'administrator', unit: 'H47' },
  ];

/** A dossier in each unit that something is tried on, and where it was handed in. */
const PLACES = [
  { unit: 'H47.18.08', counter: 'H47.18.08', procedure_id: 73, by: 203861, unit_id: 20386 },
  { unit: 'H47.18', counter: 'H47.18', procedure_id: 1001, by: 5181, unit_id: 518 },
  { unit: 'H47.17', counter: 'H47.17', procedure_id: 1001, by: 5171, unit_id: 517 },
  { unit: 'H47.108', counter: 'H47.100', procedure_id: null, by: 1001, unit_id: 108 },
];

/** How a place stands to an account, by the codes alone: the tree of units is not asked. */
function relationsOf(unit: string, place: (typeof PLACES)[number]): Relation[] {
  if (unit === '') return ['beside'];
  if (unit === place.unit) return ['own'];
  const below = place.unit.startsWith(`${unit}.`);
  return [below ? 'below' : 'beside', ...(unit === place.counter ? (['counter'] as const) : [])];
}

const act =
  (verb: string, body: object): Trial['ask'] =>
  (world, account_id, code) =>
    world.post(account_id, `/api/v1/dossiers/${code}/${verb}`, body);

const unitOf = (code: string): string => code.split('-')[0]!;

/** Acts that pass the gate meet a dossier in the wrong state or a wrong holder: nothing changes. */
const ON_A_DOSSIER: Trial[] = [
  {
    route: 'GET /api/v1/dossiers/:code',
    verb: 'dossier.view',
    ask: get((c) => `/api/v1/dossiers/${c}`),
  },
  {
    route: 'POST /api/v1/dossiers/:code/assign',
    verb: 'dossier.assign',
    ask: act('assign', { holder_id: 1 }),
  },
  {
    route: 'POST /api/v1/dossiers/:code/complete-step',
    verb: 'dossier.complete-step',
    ask: act('complete-step', {}),
  },
  { route: 'POST /api/v1/dossiers/:code/finish', verb: 'dossier.finish', ask: act('finish', {}) },
  {
    route: 'POST /api/v1/dossiers/:code/return-result',
    verb: 'dossier.return-result',
    ask: act('return-result', {}),
  },
  {
    route: 'POST /api/v1/dossiers/:code/suspend',
    verb: 'dossier.suspend',
    ask: act('suspend', { suspended_for: 'no-such-reason' }),
  },
  {
    route: 'POST /api/v1/dossiers/:code/resume',
    verb: 'dossier.resume',
    ask: act('resume', {}),
  },
  {
    route: 'POST /api/v1/dossiers/:code/lengthen',
    verb: 'dossier.lengthen',
    ask: act('lengthen', { by: '0d', basis: 'Không có' }),
  },
  {
    route: 'POST /api/v1/dossiers/:code/promise-anew',
    verb: 'dossier.promise-anew',
    ask: act('promise-anew', { promised_at: 'no moment' }),
  },
  {
    route: 'GET /api/v1/dossiers/:code/receipt',
    verb: 'dossier.view',
    ask: get((c) => `/api/v1/dossiers/${c}/receipt`),
  },
  { route: 'POST /api/v1/dossiers', verb: 'dossier.receive', ask: receiveIn },
  { route: 'page /dossiers/:code', verb: 'dossier.view', ask: get((c) => `/dossiers/${c}`) },
];

/** Lists name a unit, not a dossier: what was handed in at one's counter alone opens none. */
const ON_A_UNIT: Trial[] = [
  {
    route: 'page /dossiers',
    verb: 'dossier.list',
    ask: get((c) => `/dossiers?unit=${unitOf(c)}&period=2023&measure=received`),
  },
  {
    route: 'page /dossiers.csv',
    verb: 'dossier.list',
    ask: get((c) => `/dossiers.csv?unit=${unitOf(c)}&period=2023&measure=received`),
  },
];

const ON_NOTHING: Trial[] = [
  {
    route: 'GET /api/v1/figures',
    verb: 'figures.view',
    ask: get(() => '/api/v1/figures?period=2023'),
  },
  {
    route: 'GET /api/v1/scores/:set_code (public)',
    verb: 'score.view-public',
    ask: get(() => '/api/v1/scores/decision-766-progress?period=2023'),
  },
  {
    route: 'GET /api/v1/scores/:set_code (provisional)',
    verb: 'score.view-provisional',
    ask: get(() => '/api/v1/scores/on-time-2022?period=2023'),
  },
  { route: 'page /map', verb: 'figures.view', ask: get(() => '/map') },
  { route: 'page /map/table', verb: 'figures.view', ask: get(() => '/map/table') },
  { route: 'page /map/units/:code', verb: 'figures.view', ask: get(() => '/map/units/H47.18') },
  { route: 'page /procedures', verb: 'figures.view', ask: get(() => '/procedures') },
  { route: 'page /', verb: 'figures.view', ask: get(() => '/') },
  { route: 'page /calendars', verb: 'figures.view', ask: get(() => '/calendars') },
  { route: 'page /calendars/1', verb: 'figures.view', ask: get(() => '/calendars/1') },
  {
    route: 'page /calendars/1/calendar.csv',
    verb: 'figures.view',
    ask: get(() => '/calendars/1/calendar.csv'),
  },
  {
    route: 'page /calendars/1/calendar.ics',
    verb: 'figures.view',
    ask: get(() => '/calendars/1/calendar.ics'),
  },
  ...['', '/moves', '/moves.csv', '/calendar.csv'].map(
    (part): Trial => ({
      route: `page /calendars/2${part} (a draft)`,
      verb: 'calendar.approve',
      ask: get(() => `/calendars/2${part}`),
    }),
  ),
  { route: 'page POST /calendars', verb: 'calendar.edit', ask: post('/calendars', {}) },
  ...(
    [
      ['add-year', 'calendar.edit'],
      ['import', 'calendar.edit'],
      ['discard', 'calendar.edit'],
      ['approve', 'calendar.approve'],
      ['apply', 'calendar.approve'],
    ] as const
  ).map(
    ([act, verb]): Trial => ({
      route: `page POST /calendars/:version, ${act}`,
      verb,
      // A version that is not there: what passes the gate changes nothing.
      ask: post('/calendars/9', { act, year: '2027', basis: 'Thử quyền' }),
    }),
  ),
];

/** Reception by the API takes a real dossier in: the body is right for the place. */
async function receiveIn(world: TestWorld, account_id: number | null, code: string) {
  const place = PLACES.find((p) => p.unit === unitOf(code))!;
  return world.post(account_id, '/api/v1/dossiers', bodyOf(world, place));
}

function bodyOf({ parts }: TestWorld, place: (typeof PLACES)[number]) {
  const decided = [...parts.references.procedures.values()].find((p) =>
    p.decided_by.includes(place.unit),
  );
  return {
    unit_code: place.unit,
    received_unit_code: place.counter,
    procedure_id: place.procedure_id ?? decided!.procedure_id,
    channel: 1,
    applicant: { name: 'Phạm Thị Út' },
  };
}

/** Conditions weighed here: nobody holds the dossier, it lies at its own counter, nothing is awaited. */
function isAllowed(cell: Cell, relation: Relation): boolean {
  if (cell === 'if-served') return relation === 'own' || relation === 'counter';
  return cell !== 'no' && cell !== 'if-supplement';
}

/** Refused, or led to the sign-in page. */
const isRefused = (told: Told): boolean =>
  [401, 403].includes(told.status) ||
  ('headers' in told && (told.headers.get('location') ?? '').startsWith('/login'));

test('every role meets every route as declared', async () => {
  const world = await testWorld();
  const codes = new Map<string, string>();
  for (const place of PLACES) codes.set(place.unit, await received(world, place));
  await post('/calendars', { reason: 'Thử quyền' })(world, WHO.administrator, '');
  const wrong: string[] = [];
  let cells = 0;
  const check = (name: string, allowed: boolean, told: Told) => {
    cells++;
    if (isRefused(told) === allowed || told.status >= 500)
      wrong.push(`${name}: declared ${allowed ? 'yes' : 'no'}, answered ${told.status}`);
  };
  for (const { who, account_id, role, unit } of ACCOUNTS) {
    for (const place of PLACES) {
      const relations = relationsOf(unit, place);
      const code = codes.get(place.unit)!;
      const allowed = (verb: Verb, among: readonly Relation[]) =>
        among.some((relation) => isAllowed(cellOf(role, verb, relation), relation));
      for (const { route, verb, ask } of ON_A_DOSSIER) {
        const told = await ask(world, account_id, code);
        check(
          `${who} × ${route} × ${place.unit}`,
          allowed(verb, ownCounter(role, verb, relations, place)),
          told,
        );
      }
      for (const { route, verb, ask } of [...ON_A_UNIT, ...UNIT_TRIALS]) {
        const told = await ask(world, account_id, code);
        check(
          `${who} × ${route} × ${place.unit}`,
          allowed(
            verb,
            relations.filter((r) => r !== 'counter'),
          ),
          told,
        );
      }
    }
    for (const { route, verb, ask } of [...ON_NOTHING, ...TRIALS]) {
      const told = await ask(world, account_id, '');
      const declared = [cellOf(role, verb, 'none'), cellOf('public', verb, 'none')];
      check(`${who} × ${route} × none`, declared.includes('yes'), told);
    }
    const anywhere = (verb: Verb) =>
      (['own', 'counter', 'none'] as const).some(
        (relation) => cellOf(role, verb, relation) !== 'no',
      );
    check(
      `${who} × page /reception`,
      anywhere('dossier.receive'),
      await world.ask(account_id, '/reception'),
    );
    check(
      `${who} × page /accounts`,
      anywhere('account.view'),
      await world.ask(account_id, '/accounts'),
    );
    check(`${who} × page /mailbox`, account_id !== null, await world.ask(account_id, '/mailbox'));
    check(`${who} × page /notices`, account_id !== null, await world.ask(account_id, '/notices'));
    check(`${who} × GET /internal/shown`, false, await world.ask(account_id, '/internal/shown'));
  }
  console.log(`${cells} cells of role × route × relation tried`);
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(600);
});

/** A department's own counter takes nothing in that is handed in at the centre. */
const ownCounter = (
  role: Role | 'public',
  verb: Verb,
  relations: Relation[],
  place: (typeof PLACES)[number],
): Relation[] =>
  verb === 'dossier.receive' && role === 'one-stop-officer' && place.unit !== place.counter
    ? relations.filter((r) => r === 'counter')
    : relations;

async function received(world: TestWorld, place: (typeof PLACES)[number]): Promise<string> {
  const { references } = world.parts;
  const unit = references.today().by_code.get(place.counter)!;
  const viewer = {
    account_id: place.by,
    tenant_id: 1,
    name: '',
    grants: [
      {
        role: 'one-stop-officer' as const,
        unit_id: unit.unit_id,
        serves: new Set([place.unit_id]),
      },
    ],
  };
  const done = await perform(world.parts, viewer, {
    verb: 'receive',
    body: bodyOf(world, place),
    idempotency_key: crypto.randomUUID(),
  });
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
  return done.dossier.code;
}

test('the list of routes above is whole', async () => {
  const world = await testWorld();
  const spec = await (await world.ask(null, '/api/v1/openapi.json')).json();
  const known = [...ON_A_DOSSIER, ...ON_NOTHING, ...TRIALS, ...UNIT_TRIALS].map(({ route }) =>
    route.replace(/ \(.*/, ''),
  );
  const told = Object.entries(spec.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((m) => `${m.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(told.filter((route) => route.includes('/api/')).filter((r) => !known.includes(r))).toEqual(
    [],
  );
});
