/**
 * Two provinces in one database and on one server, alike in every key, each with its mark in every
 * text. Every route and every query is tried with the other one: nothing ever crosses.
 */
import { expect, test } from 'vitest';
import { ledger } from './isolation/ledger.ts';
import { tryPolicies } from './isolation/policies.ts';
import { fillProvince } from './isolation/things.ts';
import { makeTwin } from './isolation/twin.ts';
import { releaseScene } from './release/scene.ts';

test('nothing of one province is seen or changed from the other', { timeout: 120_000 }, async () => {
  const told = ledger();
  const scene = await releaseScene();
  await fillProvince(scene);
  await makeTwin(scene.owner_url);
  await tryPolicies(scene, told);
  console.log(`isolation: ${told.cells.toLocaleString('en')} cells`);
  expect(told.crossed).toEqual([]);
});
