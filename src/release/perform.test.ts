import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../test/database.ts';
import { leader, PREPARED, releaseScene, secretary, viewerOf } from '../../test/release/scene.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import {
  bodyOf,
  fileOf,
  fileText,
  findRelease,
  fingerprintOf,
  listReleases,
  prepareRelease,
  publishRelease,
  type Release,
  type ReleaseWorld,
  releasePublicKey,
  signRelease,
  verifyRelease,
  withdrawRelease,
} from './index.ts';

function got<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const prepare = async (world: ReleaseWorld, more: object = {}): Promise<Release> =>
  got(await prepareRelease(world, secretary, { ...PREPARED, ...more }));

async function announce(world: ReleaseWorld, code: string, sha256: string): Promise<void> {
  got(await signRelease(world, leader, code, sha256));
  got(await publishRelease(world, secretary, code));
}

const read = async (world: ReleaseWorld, number: number): Promise<Release> =>
  (await world.database.inTenant(1, (tx) => findRelease(tx, 1, { year: 2022, number })))!;

test('what was prepared, signed by another and published verifies from its file alone', async () => {
  const { world } = await releaseScene();
  const prepared = await prepare(world);
  expect(
    bodyOf(prepared)
      .blocks.map(({ units }) => units.length)
      .sort(),
  ).toEqual([18, 20, 9]);
  await announce(world, '2022-1', prepared.sha256);
  const release = await read(world, 1);
  const key = fingerprintOf(await releasePublicKey(world.database, 1));
  const verdict = verifyRelease(fileText(fileOf(release)!), key);
  expect(verdict).toMatchObject({ release: '1/2022', faults: [], differences: [] });
});

test('one person does not prepare and sign; what changed after it was seen is not signed', async () => {
  const { world } = await releaseScene();
  const { sha256 } = await prepare(world);
  const both = { ...viewerOf(13, 'provincial-leader') };
  expect(await signRelease(world, both, '2022-1', sha256)).toMatchObject({
    refused: 'release.own-preparation',
  });
  expect(await signRelease(world, leader, '2022-1', 'f'.repeat(64))).toMatchObject({
    refused: 'release.changed-meanwhile',
  });
  expect(await signRelease(world, secretary, '2022-1', sha256)).toMatchObject({
    refused: 'access.not-permitted',
  });
  expect(await publishRelease(world, secretary, '2022-1')).toMatchObject({
    refused: 'release.wrong-state',
  });
});

test('nothing is prepared while a sheet is open, or while another release waits', async () => {
  const open = await releaseScene('council');
  expect(await prepareRelease(open.world, secretary, PREPARED)).toMatchObject({
    refused: 'campaign.sheets-open',
    facts: { sheets: 47 },
  });
  const { world } = await releaseScene();
  await prepare(world);
  expect(await prepareRelease(world, secretary, PREPARED)).toMatchObject({
    refused: 'release.in-preparation',
  });
});

test('numbers have no gap: one that was withdrawn gives its number back', async () => {
  const { world } = await releaseScene();
  await prepare(world);
  got(await withdrawRelease(world, secretary, '2022-1'));
  expect(await prepare(world)).toMatchObject({ number: 1 });
  const all = await world.database.inTenant(1, (tx) => listReleases(tx, 1));
  expect(all.map(({ number, state }) => [number, state]).sort()).toEqual([
    [1, 'prepared'],
    [1, 'withdrawn'],
  ]);
});

test('a correction is the next release, with its reason and the one it corrects; the old one stays', async () => {
  const { world } = await releaseScene();
  const first = await prepare(world);
  await announce(world, '2022-1', first.sha256);
  expect(await prepareRelease(world, secretary, PREPARED)).toMatchObject({
    refused: 'release.reason-missing',
  });
  const [block] = bodyOf(first).blocks;
  const { unit_code, outcome } = block!.units.at(-1)!;
  const half = outcome.lines.find(({ points, maximum }) => points !== maximum)!;
  const second = await prepare(world, {
    reason: 'Hội đồng sửa điểm theo kiến nghị',
    inputs: 'released',
    corrections: [{ unit_code, line_code: half.code, points: half.maximum }],
  });
  expect(second).toMatchObject({ number: 2 });
  await announce(world, '2022-2', second.sha256);
  const { header, blocks } = bodyOf(second);
  expect(header.corrects).toEqual({
    number: 1,
    sha256: first.sha256,
    reason: 'Hội đồng sửa điểm theo kiến nghị',
  });
  const after = blocks[0]!.units.find((unit) => unit.unit_code === unit_code)!;
  expect(after.outcome.lines.find(({ code }) => code === half.code)!.points).toBe(half.maximum);
  expect((await read(world, 1)).body).toBe(first.body);
});

test('a correction of points above the maximum is refused by unit and line', async () => {
  const { world } = await releaseScene();
  const first = await prepare(world);
  await announce(world, '2022-1', first.sha256);
  const corrections = [{ unit_code: 'H47.18', line_code: '1.1.1', points: '900' }];
  const asked = { ...PREPARED, reason: 'Thử', inputs: 'released', corrections };
  expect(await prepareRelease(world, secretary, asked)).toMatchObject({
    refused: 'measures.points-out-of-range',
    path: 'districts.H47.18.decided.1.1.1',
  });
});

test('every step is told in the province’s chain; what was frozen nobody changes', async () => {
  const { world, owner_url } = await releaseScene();
  const { sha256 } = await prepare(world);
  await announce(world, '2022-1', sha256);
  const rows = await asDatabaseOwner(
    owner_url,
    `select kind, actor_id, payload from journal where kind like 'release.%' order by seq`,
  );
  expect(rows.map(({ kind, actor_id }) => [kind, Number(actor_id)])).toEqual([
    ['release.prepared', 13],
    ['release.signed', 11],
    ['release.published', 13],
  ]);
  expect(JSON.parse(rows[1]!.payload)).toMatchObject({ year: 2022, number: 1, sha256 });
  const change = world.database.inTenant(1, (tx) => tx.rows(`update release set body = '{}'`));
  await expect(change).rejects.toThrow(/permission denied/);
});
