import { cookieName } from '../../src/identity/cookie.ts';
import { openSession } from '../../src/identity/session/store.ts';
import type { ServedProvince, TwoProvinces } from '../two-provinces.ts';
import { addressesOf } from './addresses.ts';
import { ABSENT, type Ids } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Route } from './places.ts';
import { MARKS, OTHER } from './twin.ts';

/** Who looks: nobody, the administrator, the council's secretary, one who receives. */
const READERS = [null, 12, 13, 203861] as const;

/** A stream does not end; the list of provinces is of all, for the root's administrator alone. */
const APART = ['/live', '/provinces'];
const isRead = ({ method, path }: Route): boolean => method === 'GET' && !APART.includes(path);

/** An answer without what differs each time: nonces, numbers made for it, moments. */
interface Told {
  status: number;
  location: string;
  text: string;
}

async function toldBy(answer: Response, ids: Partial<Ids>): Promise<Told> {
  const text = Object.values(ids)
    .flatMap((id) => [id, id.split('/')[0]!, id.replace('/', ':')])
    .sort((a, b) => b.length - a.length)
    .reduce((made, id) => made.replaceAll(id, '◊'), await answer.text())
    .replace(/nonce="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '')
    .replace(/\d{2}(:|%3A)\d{2}((:|%3A)\d{2}(\.\d+)?)?|\b\d{13}\b/g, '');
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, location: location.replace(/\?.*/, ''), text };
}

/** Reads every route of the first province as everybody, about things of the second. */
export async function readEverything(
  { root }: TwoProvinces,
  routes: readonly Route[],
  { shared, foreign }: { shared: Ids; foreign: Ids },
  told: Ledger,
): Promise<void> {
  for (const { path } of routes.filter(isRead)) {
    const [same, theirs, none] = [shared, foreign, ABSENT].map((ids) => addressesOf(path, ids));
    if (!same || !theirs || !none) {
      told.cell(path, 'say in test/isolation/addresses.ts what its parameters stand for');
      continue;
    }
    for (const account_id of READERS) {
      const read = async (address: string, ids: Partial<Ids>) => {
        const answer = await toldBy(await root.ask(account_id, address), ids);
        told.cell(
          `GET ${address} as ${account_id ?? 'public'}`,
          answer.status >= 500 ? `answered ${answer.status}` : holds(answer.text, OTHER.tenant_id),
        );
        return answer;
      };
      for (const address of same) await read(address, {});
      for (const [i, address] of theirs.entries()) {
        if (address === same[i] || account_id === null) continue;
        const [found, absent] = [await read(address, foreign), await read(none[i]!, ABSENT)];
        told.cell(
          `GET ${address} as ${account_id ?? 'public'} is as for what is not there`,
          differs(found, absent),
        );
      }
    }
  }
}

const holds = (text: string, tenant_id: 1 | 2): string | null => {
  const at = text.indexOf(MARKS[tenant_id]);
  return at < 0 ? null : `holds “${text.slice(Math.max(0, at - 60), at + 5)}”`;
};

function differs(one: Told, other: Told): string | null {
  if (one.status !== other.status) return `${one.status}, otherwise ${other.status}`;
  if (one.location !== other.location) return `leads to ${one.location}, not ${other.location}`;
  if (one.text === other.text) return null;
  const at = [...one.text].findIndex((letter, i) => letter !== other.text[i]);
  return `says “${one.text.slice(at - 30, at + 50)}”, otherwise “${other.text.slice(at - 30, at + 50)}”`;
}

/** A session of one province opens nothing in the other, under whichever name its cookie comes. */
export async function readWithForeignSessions(
  { root, other }: TwoProvinces,
  routes: readonly Route[],
  { shared }: { shared: Ids },
  told: Ledger,
): Promise<void> {
  for (const [here, there] of [
    [root, other],
    [other, root],
  ] as const) {
    const cookie = await strangeCookie(here, there);
    for (const { path } of routes.filter(isRead))
      for (const address of addressesOf(path, shared)?.slice(0, 1) ?? []) {
        const { base_url } = here;
        const ask = async (headers: Record<string, string>) =>
          toldBy(await fetch(base_url + address, { redirect: 'manual', headers }), {});
        const [as_stranger, as_nobody] = [await ask({ cookie }), await ask({})];
        const name = `GET ${base_url}${address} with a session of the other province`;
        told.cell(name, differs(as_stranger, as_nobody));
        told.cell(`${name} and its texts`, holds(as_stranger.text, there.tenant_id as 1 | 2));
      }
  }
}

/** The administrator's session of the other province, by its own name and by the name of this one. */
export async function strangeCookie(here: ServedProvince, there: ServedProvince): Promise<string> {
  const { database, config } = there.parts;
  const session = { tenant_id: there.tenant_id, account_id: 12, id_token: null };
  const token = await openSession(database, session, Date.now());
  return [here, there]
    .map(({ parts }) => `${cookieName('session', config.base_url, parts.prefix)}=${token}`)
    .join('; ');
}

/** The second province shows its own people nothing of the first, whose pages stand at the root. */
export async function readTheOther(
  { other }: TwoProvinces,
  routes: readonly Route[],
  { shared }: { shared: Ids },
  told: Ledger,
): Promise<void> {
  let own = 0;
  for (const { path } of routes.filter(isRead))
    for (const address of addressesOf(path, shared) ?? [])
      for (const account_id of [null, 12]) {
        const text = await (await other.ask(account_id, address)).text();
        if (text.includes(MARKS[2])) own++;
        told.cell(`GET ${other.base_url}${address} as ${account_id ?? 'public'}`, holds(text, 1));
      }
  told.cell('pages show the marks of their own province', own > 40 ? null : `${own} do`);
}
