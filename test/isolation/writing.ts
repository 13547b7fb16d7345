import { sheetActs } from '../../src/campaign/index.ts';
import { TRIALS, UNIT_TRIALS } from '../authorisation/index.ts';
import type { Trial } from '../authorisation/trial.ts';
import { PDF } from '../file-bytes.ts';
import { read } from '../tidy/walk.ts';
import type { ServedProvince, TwoProvinces } from '../two-provinces.ts';
import type { TestWorld } from '../world.ts';
import { addressesOf } from './addresses.ts';
import { changed, fingerprint, settled } from './fingerprint.ts';
import { ABSENT, type Ids } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Route } from './places.ts';
import { strangeCookie } from './reading.ts';
import { MARKS, OTHER } from './twin.ts';

/** Who writes: nobody, the administrator, the council's secretary, counter, PAR officer. */
const WRITERS = [null, 12, 13, 203861, 5185] as const;

/** Who writes about what both have, too: the first province's own things change by it. */
const OWNERS = [12, 203861];

/** Sends a write about some things and gives the answer. */
interface Write {
  name: string;
  /** Only those who manage things send it; all writers where absent. */
  by?: readonly (number | null)[];
  send(from: Sender, ids: Ids): Promise<Response>;
}

type Sender = (path: string, init: RequestInit) => Promise<Response>;

/** Bodies that would do something, were the thing one's own; by the last part of the address. */
const bodyOf = (path: string, ids: Ids): object => {
  const line = { line_code: '1.1.1', version: 1, reason: 'Thử', points: '1', text: 'Thử' };
  const bodies: Record<string, object> = {
    dossiers: {
      unit_code: ids.unit,
      procedure_id: Number(ids.procedure),
      channel: 1,
      applicant: { name: 'Phạm Thị Út' },
    },
    assign: { holder_id: 203862 },
    suspend: { suspended_for: 'supplement', reason: 'Thử' },
    lengthen: { by: '1d', basis: 'Thử' },
    'promise-anew': { promised_at: '2023-06-01T08:00', reason: 'Thử' },
    'change-calendar': { version: 1, reason: 'Thử', calendar: {} },
    'switch-visibility': { version: 1, shows: { appraised_1: true } },
    warn: { below_tier: null, gaps: true, reason: 'Thử' },
    uploads: { name: 'a.pdf', size: PDF.length, sha256: 'a'.repeat(64) },
  };
  const last = path.split('/').at(-1)!;
  const is_sheet = sheetActs.some(({ verb }) => verb === last);
  return bodies[last] ?? (is_sheet ? { ...line, file_id: Number(ids.file) } : {});
};

/** Each writing route of the web server itself; who left would write no more. */
const ofRoutes = (routes: readonly Route[]): Write[] =>
  routes
    .filter(({ method, path }) => method !== 'GET' && path !== '/logout')
    .map(({ method, path }) => ({
      name: `${method} ${path}`,
      send: (from, ids) => {
        const [address] = addressesOf(path, ids) ?? [path];
        const is_part = method === 'PATCH';
        return from(address!, {
          method,
          body: is_part ? (PDF as Uint8Array<ArrayBuffer>) : JSON.stringify(bodyOf(path, ids)),
          headers: is_part
            ? { 'upload-offset': '0', 'content-type': 'application/octet-stream' }
            : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        });
      },
    }));

/** An empty form sent to each page that takes one: what it says matters less than whose things it is about. */
const ofPages = (routes: readonly Route[]): Write[] =>
  routes
    .filter(({ file }) => file && /export (async function|const) action/.test(read(`src/${file}`)))
    .map(({ path }) => ({
      name: `form to ${path}`,
      send: (from, ids) =>
        from(addressesOf(path, ids)?.[0] ?? path, { method: 'POST', body: new URLSearchParams() }),
    }));

/** What `test/authorisation` tries on things that are not there, tried on some things. */
const ofTrials = (): Write[] =>
  [...TRIALS, ...UNIT_TRIALS]
    .filter(({ route }) => /^page.*(POST|post|sign|publish|withdraw)/.test(route))
    .map(({ route, ask }: Trial) => ({
      name: route,
      by: [12, 13],
      send: async (from, ids) => {
        const world = {
          ask: (_: unknown, path: string, init: RequestInit = {}) => from(about(path, ids), init),
          post: (_: unknown, path: string, body: object) =>
            from(about(path, ids), {
              method: 'POST',
              body: JSON.stringify(
                'file_id' in body ? { ...body, file_id: Number(ids.file) } : body,
              ),
              headers: {
                'content-type': 'application/json',
                'idempotency-key': crypto.randomUUID(),
              },
            }),
        };
        return (await ask(world as unknown as TestWorld, null, 'H47.18-1')) as Response;
      },
    }));

/** The numbers that are not there become those of some things. */
const about = (path: string, ids: Ids): string =>
  path
    .replace(/(?<=\/campaigns\/)1999\b/, ids.campaign)
    .replace(/(?<=\/papers\/)none\b/, ids.campaign)
    .replace(/(?<=\/surveys\/)9999\b/, ids.survey)
    .replace(/(?<=\/releases\/)2022-1\b/, ids.release)
    .replace(/(?<=\/mailbox\/)1\b/, ids.message)
    .replace(/(?<=\/calendars\/)\d+\b/, ids.calendar)
    .replace(/(?<=\/criteria\/)on-time-2022\/1\b/, ids.set)
    .replace(/(?<=\/s\/)no-such-link\b/, ids.token)
    .replace(ABSENT.upload, ids.upload);

export const everyWrite = (routes: readonly Route[]): Write[] => [
  ...ofRoutes(routes),
  ...ofPages(routes),
  ...ofTrials(),
];

/** Writes from the first province, about things of the second, as everybody: its rows stay. */
export async function writeEverything(
  { root, owner_url }: TwoProvinces,
  routes: readonly Route[],
  { shared, foreign }: { shared: Ids; foreign: Ids },
  told: Ledger,
): Promise<void> {
  const before = await settled(owner_url, OTHER.tenant_id);
  for (const { name, send, by = WRITERS } of everyWrite(routes))
    for (const account_id of by) {
      const from: Sender = (path, init) => root.ask(account_id, path, init);
      const who = `${name} as ${account_id ?? 'public'}`;
      const answers = [];
      const both = OWNERS.includes(account_id ?? 0) ? [shared] : [];
      for (const ids of [foreign, ABSENT, ...both]) {
        const answer = await send(from, ids);
        const holds = (await answer.text()).includes(MARKS[2]);
        told.cell(who, holds ? `the answer holds ${MARKS[2]}` : null);
        answers.push(answer.status);
      }
      const [found, absent] = answers;
      const same = found === absent ? null : `answers ${found}, for what is not there ${absent}`;
      told.cell(`${who} on what the other province alone has`, same);
    }
  await unchanged(owner_url, before, 'after writes at the root', told);
}

/** Writes with a session of the other province: refused as for nobody, nothing changes. */
export async function writeWithForeignSessions(
  { root, other, owner_url }: TwoProvinces,
  routes: readonly Route[],
  { shared }: { shared: Ids },
  told: Ledger,
): Promise<void> {
  const before = await settled(owner_url, OTHER.tenant_id);
  for (const [here, there] of [
    [root, other],
    [other, root],
  ] as const) {
    const cookie = await strangeCookie(here, there);
    for (const { name, send } of everyWrite(routes)) {
      // Without a session the holder of a link may answer: that is no crossing.
      if (/\/s\//.test(name)) continue;
      const as = (given: string) => send(asking(here, given), shared);
      const [stranger, nobody] = [await as(cookie), await as('')];
      const same = stranger.status === nobody.status;
      told.cell(
        `${name} at ${here.parts.tenant.code} with a session of the other province`,
        same ? null : `answers ${stranger.status}, to nobody ${nobody.status}`,
      );
      await Promise.all([stranger.text(), nobody.text()]);
    }
  }
  await unchanged(owner_url, before, 'after writes with foreign sessions', told);
}

const asking =
  ({ base_url, parts }: ServedProvince, cookie: string): Sender =>
  (path, init) =>
    fetch(base_url + path, {
      redirect: 'manual',
      ...init,
      headers: { origin: parts.config.base_url, ...(init.headers as object), cookie },
    });

async function unchanged(
  owner_url: string,
  before: Awaited<ReturnType<typeof fingerprint>>,
  when: string,
  told: Ledger,
): Promise<void> {
  const other = changed(before, await fingerprint(owner_url, OTHER.tenant_id));
  for (const table of before.keys())
    told.cell(`${table} ${when}`, other.includes(table) ? 'rows of the other changed' : null);
}
