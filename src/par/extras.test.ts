import { expect, test } from 'vitest';
import { packExtras, scoreExtras, unpackExtras } from './extras.ts';

const of = { set_code: 'par-districts-2023', year: '2023' };

test('a source replaces what it wrote, and later sources lie over earlier ones', () => {
  const board = scoreExtras();
  board.put(
    'campaign',
    of,
    new Map([[518, { counts: { staff: 7 }, choices: { plan: 'complete' } }]]),
  );
  board.put('survey', of, new Map([[518, { counts: { staff: 8, answers: 50 } }]]));
  const found = board.find(of, 518);
  expect(found).toMatchObject({ counts: { staff: 8, answers: 50 }, choices: { plan: 'complete' } });
  expect(board.find(of, 518)).toBe(found);
  board.put('survey', of, new Map([[518, null]]));
  expect(board.find(of, 518)).toEqual({ counts: { staff: 7 }, choices: { plan: 'complete' } });
  expect(board.find({ ...of, year: '2022' }, 518)).toBeNull();
});

test('a board made of what another one held says the same, exact numbers and all', () => {
  const board = scoreExtras();
  const decided = { '1.2': { n: 7n, d: 3n }, '1.3': 2, '1.4': 'not-applicable' as const };
  const extras = { counts: { staff: 7, share: { n: 1n, d: 2n } }, decided };
  board.put('campaign', of, new Map([[518, extras]]));
  const carried = JSON.parse(JSON.stringify(packExtras(board.all())));
  expect(scoreExtras(unpackExtras(carried)).find(of, 518)).toEqual(board.find(of, 518));
});
