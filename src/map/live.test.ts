import { expect, test } from 'vitest';
import { exampleFigures } from './example.ts';
import {
  applyFigures,
  applyHappened,
  applyHeartbeat,
  type FiguresEvent,
  KEPT_HAPPENINGS,
  tellOfNewUnits,
} from './live.ts';

const choice = {
  period_code: '2023',
  setOf: () => 'on-time-2022',
  besideOf: () => 'decision-766-progress',
  knows: (unit_id: number) => unit_id < 1000,
};
const drawn = exampleFigures({
  as_of: 1_000,
  counts: { 518: [1, 0, 0, 0, 0, 1, 0], 519: [4, 0, 4, 0, 0, 0, 0] },
  scores: { 518: { rank: 2, total: '90,0', index: '90' } },
});
const event: FiguresEvent = {
  as_of: 2_000,
  counts: [
    { period_code: '2023', unit_id: 518, counts: [1, 0, 1, 0, 0, 0, 0] },
    { period_code: '2023-Q1', unit_id: 519, counts: [9, 9, 9, 9, 9, 9, 9] },
  ],
  scores: [
    {
      set_code: 'on-time-2022',
      period_code: '2023',
      unit_id: 518,
      rank: 1,
      total: '100,0',
      index: '100',
    },
    {
      set_code: 'decision-766-progress',
      period_code: '2023',
      unit_id: 518,
      rank: 7,
      total: '1,00',
      index: '5',
    },
  ],
};

test('a page takes the new values of its own period and sets, each in its own column, and leaves the rest', () => {
  expect(applyFigures(drawn, [event], choice)).toEqual({
    ...drawn,
    as_of: 2_000,
    counts: { ...drawn.counts, 518: [1, 0, 1, 0, 0, 0, 0] },
    scores: { 518: { rank: 1, total: '100,0', index: '100' } },
    beside: { 518: { rank: 7, total: '1,00', index: '5' } },
  });
});

test('hearing an event twice, or after a newer page was drawn, changes nothing', () => {
  const once = applyFigures(drawn, [event], choice);
  expect(applyFigures(once, [event, event], choice)).toEqual(once);
  expect(applyFigures({ ...once, as_of: 9_000 }, [event], choice).as_of).toBe(9_000);
});

test('a beat moves the moment on, never back', () => {
  expect(applyHeartbeat(drawn, { as_of: 3_000, state: 'fresh' }).as_of).toBe(3_000);
  expect(applyHeartbeat(drawn, { as_of: 500, state: 'fresh' })).toBe(drawn);
});

test('the latest happenings come first, and only so many are kept', () => {
  const happened = Array.from({ length: 12 }, (_, at) => ({
    at,
    unit_id: 518,
    dossier_code: `H47.18-230329-${at}`,
    kind: 'dossier.received',
  }));
  const { happenings } = applyHappened(drawn, happened);
  expect(happenings.map((one) => one.at)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  expect(happenings).toHaveLength(KEPT_HAPPENINGS);
});

test('a page is drawn anew for units that it was drawn without', () => {
  expect(tellOfNewUnits([event], choice)).toBe(false);
  const [count] = event.counts;
  const of_new = { ...event, counts: [...event.counts, { ...count!, unit_id: 1000 }] };
  expect(tellOfNewUnits([event, of_new], choice)).toBe(true);
});
