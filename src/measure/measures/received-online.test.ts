import { expect, test } from 'vitest';
import { dossier, LATER, MAY } from '../../../test/measure/example.ts';
import { contribution } from '../contribution.ts';

test('received online: channel 2 alone counts, neither the counter nor the post (II.06a column 4)', () => {
  const counted = [1, 2, 3].map((channel) => {
    const one = { ...dossier('2022-05-31T16:59'), channel };
    return contribution(one, LATER, MAY).received_online;
  });
  expect(counted).toEqual([0, 1, 0]);
});
