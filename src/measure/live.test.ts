import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moment, span } from '../../test/measure/example.ts';
import { DAY, type Instant, MINUTE } from '../kernel/index.ts';
import { batch, CELL } from './batch.ts';
import { emptyColumns } from './columns.ts';
import { contribution } from './contribution.ts';
import { countsAt, isBalanced, sumCounts } from './counts.ts';
import type { EventRow } from './journal-event.ts';
import { liveFold } from './live.ts';
import type { PromisedDossier } from './past-dues.ts';
import type { Period } from './period.ts';

const START = moment('2022-05-27T09:00');
const period = (code: string, from_on: string, to_on: string): Period => ({
  period_code: code,
  kind: 'month',
  name: code,
  ...span(from_on, to_on),
});
const PERIODS = [
  period('2022', '2022-01-01', '2023-01-01'),
  period('2022-04', '2022-04-01', '2022-05-01'),
  period('2022-05', '2022-05-01', '2022-06-01'),
  period('2022-06', '2022-06-01', '2022-07-01'),
  period('BC-2022-06', '2022-05-15', '2022-06-15'),
];

/** A step of a history: times are counted back from now (late recording) or forward (due). */
const step = fc.oneof(
  fc.record({
    act: fc.constant('receive' as const),
    unit_id: fc.integer({ min: 1, max: 3 }),
    ago: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 * DAY })),
    due_in: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: -5 * DAY, max: 9 * DAY }))),
  }),
  fc.record({
    act: fc.constant('finish' as const),
    pick: fc.nat(),
    share: fc.constantFrom(0, 0.1, 0.5, 0.9, 1, 1),
  }),
  fc.record({
    act: fc.constant('clock' as const),
    pick: fc.nat(),
    kind: fc.constantFrom(
      'dossier.suspended',
      'dossier.resumed',
      'dossier.lengthened',
      'dossier.promised-anew',
      'dossier.due-moved',
    ),
    due_in: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: -5 * DAY, max: 9 * DAY }))),
  }),
  fc.record({
    act: fc.constantFrom('import' as const, 'amend' as const),
    pick: fc.nat(),
    unit_id: fc.integer({ min: 1, max: 3 }),
    ago: fc.integer({ min: 0, max: 60 * DAY }),
    due_in: fc.option(fc.integer({ min: -60 * DAY, max: 9 * DAY })),
    share: fc.option(fc.constantFrom(0, 0.3, 1)),
  }),
  fc.record({ act: fc.constant('undo' as const), pick: fc.nat() }),
  fc.record({
    act: fc.constant('wait' as const),
    ms: fc.oneof(
      fc.constantFrom(1, 1000, DAY, 3 * DAY, 45 * DAY),
      fc.integer({ min: 1, max: 2 * DAY }),
    ),
    tick: fc.boolean(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A live fold under test, and its dossiers remembered in the plainest way. */
function game(periods: readonly Period[] = PERIODS) {
  const live = liveFold({ columns: emptyColumns(2), periods, heads: [], as_of: START });
  const all = new Map<number, Told>();
  let now = START;
  let received = 0;
  const tell = (unit_id: number, kind: string, dossier_id: number, at: Instant, facts = {}) => {
    const seq = live.places.of(unit_id) + 1;
    const payload = JSON.stringify(facts);
    const event: EventRow = { chain_id: unit_id, seq, kind, subject_id: dossier_id, at, payload };
    expect(live.apply(event)).toBe('next');
  };
  const receive = (s: Extract<Step, { act: 'receive' }>) => {
    const at = now - s.ago;
    const due_at = s.due_in === null ? null : now + s.due_in;
    const id = 5_000_000_000 + received++;
    const channel = 1 + (id % 3);
    all.set(id, { unit_id: s.unit_id, received_at: at, channel, due_at, finished_at: null });
    tell(s.unit_id, 'dossier.received', id, at, { procedure_id: 7, channel, due_at });
  };
  const finish = (s: Extract<Step, { act: 'finish' }>) => {
    const open = [...all].filter(([, d]) => d.finished_at === null);
    if (!open.length) return;
    const [id, d] = open[s.pick % open.length]!;
    const at = d.received_at + Math.floor((now - d.received_at) * s.share);
    all.set(id, { ...d, finished_at: at });
    tell(d.unit_id, 'dossier.finished', id, at);
  };
  const clock = (s: Extract<Step, { act: 'clock' }>) => {
    const [id, d] = [...all][s.pick % Math.max(all.size, 1)] ?? [];
    if (id === undefined || !d) return;
    const due_at = dueAfter(s.kind, d, s.due_in === null ? null : now + s.due_in);
    const past_dues = [...(d.past_dues ?? []), { until_at: now, due_at: d.due_at }];
    all.set(id, { ...d, due_at, past_dues });
    tell(d.unit_id, s.kind, id, now, { basis: 'x', due_at });
  };
  const { bring, amend, undo } = imports({ all, tell, now: () => now });
  const play = (steps: readonly Step[]) => {
    for (const s of steps) {
      if (s.act === 'receive') receive(s);
      else if (s.act === 'import') bring(s);
      else if (s.act === 'amend') amend(s);
      else if (s.act === 'undo') undo(s);
      else if (s.act === 'finish') finish(s);
      else if (s.act === 'clock') clock(s);
      else if (s.act === 'wait') {
        now += s.ms;
        if (s.tick) live.advance(now);
      }
    }
  };
  return { live, all, play };
}
/** What a game's imports share with its other acts. */
interface Shared {
  all: Map<number, Told>;
  tell(unit_id: number, kind: string, dossier_id: number, at: Instant, facts?: object): void;
  now(): Instant;
}

/** Dossiers that files bring, correct and take back. */
function imports({ all, tell, now }: Shared) {
  let brought = 0;
  const facts = (
    { ago, due_in, share }: Extract<Step, { act: 'import' | 'amend' }>,
    id: number,
  ) => {
    const received_at = now() - ago;
    const finished_at = share === null ? null : received_at + Math.floor(ago * share);
    const due_at = due_in === null ? null : now() + due_in;
    return { received_at, channel: 1 + (id % 3), due_at, finished_at };
  };
  const imported = () => [...all].filter(([id]) => id >= 6_000_000_000);
  const bring = (s: Extract<Step, { act: 'import' | 'amend' }>) => {
    const id = 6_000_000_000 + brought++;
    const told = facts(s, id);
    all.set(id, { unit_id: s.unit_id, ...told });
    tell(s.unit_id, 'dossier.imported', id, now(), { procedure_id: 8, ...told });
  };
  const amend = (s: Extract<Step, { act: 'import' | 'amend' }>) => {
    const [id, d] = imported()[s.pick % Math.max(imported().length, 1)] ?? [];
    if (id === undefined || !d) return;
    const told = facts(s, id + s.pick);
    all.set(id, { unit_id: d.unit_id, ...told });
    tell(d.unit_id, 'dossier.import-amended', id, now(), { procedure_id: 9, ...told });
  };
  const undo = (s: Extract<Step, { act: 'undo' }>) => {
    const [id, d] = imported()[s.pick % Math.max(imported().length, 1)] ?? [];
    if (id === undefined || !d) return;
    all.delete(id);
    tell(d.unit_id, 'dossier.import-undone', id, now(), { import_id: 1, code: 'x' });
  };
  return { bring, amend, undo };
}
type Told = PromisedDossier & { unit_id: number };

/** Suspended there is no due instant, a promise leaves it, the others tell another one. */
function dueAfter(kind: string, { due_at }: Told, other: Instant | null): Instant | null {
  if (kind === 'dossier.suspended') return null;
  return kind === 'dossier.promised-anew' ? due_at : other;
}

test('live = batch = sum of contributions, however events and ticks interleave', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      const one = game();
      one.play(steps);
      expectRight(one);
    }),
    { numRuns: 2000 },
  );
});

test('live = batch when periods come on the way, or go', () => {
  const some = fc.array(step, { maxLength: 15 });
  fc.assert(
    fc.property(fc.subarray(PERIODS), fc.subarray(PERIODS), some, some, (a, b, first, later) => {
      const one = game(a);
      one.play(first);
      for (const periods of [b, PERIODS]) {
        one.live.takePeriods(periods);
        expect(one.live.takeChanges()).toEqual([]);
        expectRight(one, periods);
        one.play(later);
        expectRight(one, periods);
      }
    }),
    { numRuns: 500 },
  );
});

/** What is shown live is the batch of the same dossiers, and the sum of what each contributes. */
function expectRight({ live, all }: ReturnType<typeof game>, periods = PERIODS): void {
  const { columns } = live;
  const groups = columns.units.ids.length;
  const cells = batch(columns, { group: columns.unit, groups }, periods, live.as_of());
  for (const unit_id of [1, 2, 3])
    periods.forEach((p, i) => {
      const own = [...all.values()].filter((d) => d.unit_id === unit_id);
      const shown = live.cell(unit_id, p.period_code);
      expect(shown).toEqual(sumCounts(own.map((d) => contribution(d, live.as_of(), p))));
      expect(isBalanced(shown)).toBe(true);
      const u = columns.units.find(unit_id);
      if (u >= 0) expect(countsAt(cells, (u * periods.length + i) * CELL)).toEqual(shown);
    });
}

test('live: the changes told name every cell that is not as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 5 }), (a, b) => {
      const { live, play } = game();
      const shown = () =>
        [1, 2, 3].flatMap((u) =>
          PERIODS.map(({ period_code: p }) => [`${u} ${p}`, JSON.stringify(live.cell(u, p))]),
        );
      play(a);
      live.takeChanges();
      const before = shown();
      play(b);
      const told = live.takeChanges().flatMap((c) => c.periods.map((p) => `${c.unit_id} ${p}`));
      shown().forEach(([cell, counts], i) => {
        if (counts !== before[i]![1]) expect(told).toContain(cell);
      });
    }),
    { numRuns: 500 },
  );
});

test('live: a row read twice counts once, a row after a gap waits for the rows before it', () => {
  const live = liveFold({ columns: emptyColumns(), periods: PERIODS, heads: [], as_of: START });
  const row = (seq: number): EventRow => ({
    chain_id: 1,
    seq,
    kind: 'dossier.received',
    subject_id: seq,
    at: START,
    payload: '{"procedure_id":1,"channel":1,"due_at":null}',
  });
  expect([1, 1, 3, 2, 3].map((seq) => live.apply(row(seq)))).toEqual([
    'next',
    'seen',
    'gap',
    'next',
    'next',
  ]);
  expect(live.cell(1, '2022-05').received).toBe(3);
});

test('live: one minute after the due instant an open dossier is overdue by a tick alone', () => {
  const { live, play } = game();
  play([{ act: 'receive', unit_id: 1, ago: 0, due_in: DAY }]);
  live.takeChanges();
  live.advance(START + DAY);
  expect(live.cell(1, '2022-05').open_in_time).toBe(1);
  live.advance(START + DAY + MINUTE);
  expect(live.cell(1, '2022-05').open_overdue).toBe(1);
  expect(live.takeChanges()).toEqual([{ unit_id: 1, periods: ['2022', '2022-05', 'BC-2022-06'] }]);
});
