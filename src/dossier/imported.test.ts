import { expect, test } from 'vitest';
import { REFERENCES } from '../../test/dossier/clock.ts';
import { at, shown } from '../../test/worktime/vietnam.ts';
import { isRefusal } from '../kernel/index.ts';
import { explainedClock } from './clock/explained.ts';
import type { ClockRow } from './clock/ledger.ts';
import { type DossierEvent, eventOf, payloadOf } from './dossier.ts';
import { evolve, replayed } from './evolve.ts';
import { type BroughtFacts, changedFacts } from './imported.ts';

const FACTS: BroughtFacts = {
  code: 'CŨ-7',
  procedure_id: 4,
  channel: 2,
  received_unit_id: 518,
  applicant_id: 0,
  state: 'processing',
  received_at: at('2022-04-28T15:40'),
  due_at: at('2022-05-09T15:40'),
  due_by: 'clock',
  limit: '5d',
  finished_at: null,
  returned_at: null,
};
const imported: DossierEvent = { kind: 'dossier.imported', ...FACTS, import_id: 3, row: 7 };
const place = { chain_id: 518, subject_id: 7, at: at('2023-03-29T10:00'), seq: 4 };

const rowOf = (event: DossierEvent): ClockRow => ({
  kind: event.kind,
  payload: payloadOf(event),
  at: place.at,
  actor_id: 12,
  reason: null,
});
const clockOf = (...events: DossierEvent[]) => {
  const dossier = events.reduce(
    (before: ReturnType<typeof evolve> | null, event) => evolve(before, event, place),
    null,
  )!;
  return explainedClock(dossier, events.map(rowOf), REFERENCES);
};

test('an imported dossier has its own moments; the row’s moment is that of the import', () => {
  const dossier = evolve(null, imported, place);
  expect(dossier).toMatchObject({
    dossier_id: 7,
    unit_id: 518,
    state: 'processing',
    received_at: FACTS.received_at,
    last_at: place.at,
    last_seq: 4,
    holder_id: null,
  });
  expect(
    replayed(dossier, { kind: 'dossier.import-undone', import_id: 3, code: 'CŨ-7' }, place),
  ).toBeNull();
});

test('a due moment that the clock counted is counted again from its limit', () => {
  const clock = clockOf(imported);
  expect(isRefusal(clock) ? clock.refused : shown(clock.state.due_at)).toBe('2022-05-09T15:40');
});

test('a due moment that the file gave has no clock: no act counts on from it', () => {
  const { limit: _, ...given } = FACTS;
  const clock = clockOf({
    ...imported,
    ...given,
    due_by: 'file',
    limit: undefined,
  } as DossierEvent);
  expect(clock).toMatchObject({ refused: 'clock.due-from-file' });
});

test('a correction holds from the start: what was told before it is no part of the clock', () => {
  const after = { ...FACTS, limit: '6d', due_at: at('2022-05-10T15:40') };
  const before = changedFacts(FACTS, after);
  expect(before).toEqual({ limit: '5d', due_at: FACTS.due_at });
  const amended: DossierEvent = {
    kind: 'dossier.import-amended',
    ...after,
    before,
    import_id: 4,
    row: 9,
  };
  const clock = clockOf(imported, amended);
  expect(isRefusal(clock) ? clock.refused : shown(clock.state.due_at)).toBe('2022-05-10T15:40');
});

test('the journal keeps the facts in one order, whatever order they came in', () => {
  expect(Object.keys(JSON.parse(payloadOf(imported)))).toEqual([
    ...Object.keys(FACTS),
    'import_id',
    'row',
  ]);
  expect(eventOf({ kind: imported.kind, payload: payloadOf(imported) })).toEqual(imported);
});
