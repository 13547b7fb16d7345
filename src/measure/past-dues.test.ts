import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, PERIODS } from '../../test/measure/arbitrary.ts';
import { dossier, MAY, moment } from '../../test/measure/example.ts';
import { DAY, type Instant } from '../kernel/index.ts';
import { dossiersBehind } from './behind.ts';
import { contribution } from './contribution.ts';
import { countFigures } from './figures.ts';
import type { EventRow } from './journal-event.ts';
import { recountJournal } from './recount.ts';

const RUNS = Number(process.env.MOTCUA_PROPERTY_RUNS ?? 2_000);

test('a due instant is judged as it was promised: suspended later, it was overdue all the same', () => {
  const suspended = {
    ...dossier('2022-05-20T08:00'),
    past_dues: [{ until_at: moment('2022-06-03T09:00'), due_at: moment('2022-05-31T16:00') }],
  };
  const before = contribution(suspended, moment('2022-06-01T08:00'), MAY);
  expect(before).toMatchObject({ open_overdue: 1, open_in_time: 0 });
  expect(contribution(suspended, moment('2022-12-31T08:00'), MAY)).toEqual(before);
  const YEAR = { from_at: moment('2022-01-01T00:00'), to_at: moment('2023-01-01T00:00') };
  expect(contribution(suspended, moment('2022-06-03T08:59'), YEAR).open_overdue).toBe(1);
  expect(contribution(suspended, moment('2022-06-03T09:00'), YEAR).open_overdue).toBe(0);
});

const ACTS = ['suspended', 'resumed', 'lengthened', 'promised-anew', 'due-moved', 'finished'];

/** The history of one dossier: its reception, then acts at later and later moments. */
const history = fc.record({
  unit_id: fc.integer({ min: 1, max: 3 }),
  received_at: instant,
  due_at: fc.option(instant),
  acts: fc.array(
    fc.record({
      wait: fc.constantFrom(0, 1, DAY / 2, DAY, 5 * DAY),
      kind: fc.constantFrom(...ACTS),
      due_at: fc.option(instant),
    }),
    { maxLength: 5 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** The rows of a journal, in which every dossier's come in their order. */
function rowsOf(histories: readonly History[]): EventRow[] {
  const rows = histories.flatMap(({ unit_id, received_at, due_at, acts }, i) => {
    const row = (kind: string, at: Instant, facts: object) => ({
      chain_id: unit_id,
      seq: 0,
      kind: `dossier.${kind}`,
      subject_id: 1 + i,
      at,
      payload: JSON.stringify(facts),
    });
    const first = row('received', received_at, { procedure_id: 1 + (i % 2), channel: 1, due_at });
    const end = acts.findIndex(({ kind }) => kind === 'finished');
    let at = received_at;
    const later = (end < 0 ? acts : acts.slice(0, end + 1)).map((act) => {
      at += act.wait;
      return row(act.kind, at, act.kind === 'finished' ? { step: 1 } : { due_at: act.due_at });
    });
    return [first, ...later];
  });
  return rows.sort((a, b) => a.at - b.at).map((row, i) => ({ ...row, seq: i + 1 }));
}

function columnsOf(rows: readonly EventRow[]) {
  const recount = recountJournal();
  for (const row of rows) recount.take(row);
  expect(recount.unexplained).toEqual([]);
  return recount.columns;
}

const NAMES = { levelOf: () => null, fieldOf: () => null };

test('figures and lists as of a moment, from the whole journal, are those of the journal cut there', () => {
  const definition = fc.constantFrom('by-instant' as const, 'by-date' as const);
  fc.assert(
    fc.property(
      fc.array(history, { maxLength: 12 }),
      instant,
      definition,
      fc.constantFrom(...PERIODS),
      (histories, at, how, period) => {
        const rows = rowsOf(histories);
        const [whole, cut] = [columnsOf(rows), columnsOf(rows.filter((row) => row.at <= at))];
        const query = { period, by: ['unit', 'procedure'] as const, definition: how };
        const told = countFigures(whole, query, at, NAMES);
        expect(told).toEqual(countFigures(cut, query, at, NAMES));
        const asked = { period, measures: ['open_overdue' as const], definition: how };
        expect(dossiersBehind(whole, asked, at)).toEqual(dossiersBehind(cut, asked, at));
      },
    ),
    { numRuns: RUNS },
  );
});
