import { setTimeout as pause } from 'node:timers/promises';
import { findSession, openSession } from '../../src/identity/session/store.ts';
import { releasePublicKey } from '../../src/release/index.ts';
import type { ServedProvince, TwoProvinces } from '../two-provinces.ts';
import type { Ledger } from './ledger.ts';
import { strangeCookie } from './reading.ts';
import { MARKS } from './twin.ts';

/** What lives in the server beside its routes: live feeds, what is shown to commands, keys, sessions. */
export async function tryTheRest(provinces: TwoProvinces, told: Ledger): Promise<void> {
  const { root, other } = provinces;
  await tryFeeds(other, root, told);
  await tryFeeds(root, other, told);
  for (const [here, there] of [
    [root, other],
    [other, root],
  ] as const) {
    await tryShown(here, there, told);
    await tryLeaving(here, there, told);
  }
  const keys = await Promise.all([1, 2].map((id) => releasePublicKey(root.parts.database, id)));
  told.cell('keys that sign releases', keys[0] === keys[1] ? 'both sign with the same' : null);
}

/** What happens in one province is told to those who listen there, and to nobody in the other. */
async function tryFeeds(
  acting: ServedProvince,
  quiet: ServedProvince,
  told: Ledger,
): Promise<void> {
  const [loud, silent] = await Promise.all([listen(acting), listen(quiet)]);
  const before = placesOf(quiet);
  const received = await acting.ask(203861, '/api/v1/dossiers', {
    method: 'POST',
    body: JSON.stringify({
      unit_code: 'H47.18.08',
      procedure_id: 73,
      channel: 1,
      applicant: { name: `Trần Thị Mới ${MARKS[acting.tenant_id as 1 | 2]}` },
    }),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });
  const { code } = await received.json();
  const name = `live feed of ${quiet.parts.tenant.code} while ${acting.parts.tenant.code} acts`;
  const begun = Date.now();
  while (!/event: (figures|happened)/.test(loud.heard()) && Date.now() - begun < 10_000)
    await pause(20);
  await pause(200);
  const loudly = /event: (figures|happened)/.test(loud.heard());
  const lack = `its own heard nothing: ${received.status} ${loud.heard()}`;
  told.cell(`${name}, told to its own`, loudly ? null : lack);
  const heard = silent.heard();
  const strange = /event: (figures|happened)/.test(heard) || heard.includes(code);
  told.cell(name, strange ? heard.slice(-300) : null);
  told.cell(`${name}, its texts`, heard.includes(MARKS[acting.tenant_id as 1 | 2]) ? heard : null);
  told.cell(`${name}, its figures`, before === placesOf(quiet) ? null : 'they moved');
  await Promise.all([loud.stop(), silent.stop()]);
}

const placesOf = ({ parts }: ServedProvince): string =>
  JSON.stringify([parts.figures.shown().places, parts.figures.cell(20386, '2023')]);

async function listen(province: ServedProvince) {
  const gone = new AbortController();
  const answer = await province.ask(12, '/live', { signal: gone.signal });
  let heard = '';
  const letters = new TextDecoder();
  const reading = (async () => {
    for await (const part of answer.body!) heard += letters.decode(part, { stream: true });
  })().catch(() => {});
  const begun = Date.now();
  while (heard === '' && Date.now() - begun < 5_000) await pause(10);
  const stop = () => {
    gone.abort();
    return reading;
  };
  return { heard: () => heard, stop };
}

/** The command line is told of each province by itself. */
async function tryShown(here: ServedProvince, there: ServedProvince, told: Ledger): Promise<void> {
  const headers = { 'x-motcua-token': here.parts.token };
  const text = await (await fetch(`${here.base_url}/internal/shown`, { headers })).text();
  const name = `/internal/shown of ${here.parts.tenant.code}`;
  told.cell(name, text.includes(MARKS[there.tenant_id as 1 | 2]) ? 'holds the mark' : null);
  const own =
    JSON.stringify(JSON.parse(text).places) === JSON.stringify(here.parts.figures.shown().places);
  told.cell(`${name}, its places`, own ? null : 'they are not its own');
  const none = await here.ask(12, '/internal/shown');
  told.cell(`${name} without the token`, none.status === 403 ? null : `answered ${none.status}`);
}

/** Signing out of one province with the session of another ends nothing. */
async function tryLeaving(
  here: ServedProvince,
  there: ServedProvince,
  told: Ledger,
): Promise<void> {
  const cookie = await strangeCookie(here, there);
  const token = cookie.split('=').at(-1)!;
  await fetch(`${here.base_url}/logout`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: here.parts.config.base_url, cookie },
  });
  const { database } = there.parts;
  const left = await findSession(database, there.tenant_id, token, Date.now(), Date.now());
  told.cell(
    `leaving ${here.parts.tenant.code} with a session of ${there.parts.tenant.code}`,
    left ? null : 'it ended',
  );
  const strange = { tenant_id: there.tenant_id, account_id: 12, id_token: null };
  const elsewhere = await openSession(database, strange, Date.now());
  const found = await findSession(database, here.tenant_id, elsewhere, Date.now(), Date.now());
  told.cell(
    `a session of ${there.parts.tenant.code} in ${here.parts.tenant.code}`,
    found && 'it is found',
  );
}
