import { expect, test } from 'vitest';
import { BLANK } from '../../../test/campaign/pure-scene.ts';
import { isRefusal } from '../../kernel/index.ts';
import { switchVisibility } from './switch-visibility.ts';

const shows = { appraised_1: true, appraised_2: false, exports: true };

test('a switch is told with what was before; none when nothing changes', () => {
  const [event] = switchVisibility(BLANK.campaign, { version: 1, shows }) as [object];
  expect(event).toMatchObject({
    before: { shows: { appraised_1: false } },
    after: { shows: { appraised_1: true }, version: 2 },
  });
  const same = switchVisibility(BLANK.campaign, { version: 1, shows: BLANK.campaign.shows });
  expect(same).toEqual([]);
  expect(isRefusal(switchVisibility(BLANK.campaign, { version: 9, shows }))).toBe(true);
});
