import { expect, test } from 'vitest';
import { at, vietnam } from '../../test/worktime/vietnam.ts';
import { type DossierEvent, payloadOf } from '../dossier/index.ts';
import type { JournalRow } from '../journal/index.ts';
import { accountsIn, importsIn, timelineOf } from './timeline.ts';

const row = (seq: number, when: string, event: DossierEvent, actor_id: number): JournalRow => ({
  tenant_id: 1,
  chain_id: 518,
  seq,
  kind: event.kind,
  subject_id: 7,
  at: at(when),
  recorded_at: at(when),
  actor_id,
  acting_unit_id: 518,
  reason: null,
  idempotency_key: null,
  payload: payloadOf(event),
  hash: Buffer.alloc(32),
});

const received: DossierEvent = {
  kind: 'dossier.received',
  code: 'H47.18-230324-0007',
  procedure_id: 4,
  channel: 1,
  received_unit_id: 518,
  applicant_id: 9,
  due_at: null,
  holder_id: null,
};
const ROWS = [
  row(1, '2023-03-24T10:00', received, 1),
  row(2, '2023-03-24T14:00', { kind: 'dossier.assigned', holder_id: 31 }, 39),
  row(
    3,
    '2023-03-27T09:00',
    { kind: 'dossier.step-completed', step: 1, next_step: 2, holder_id: 32 },
    31,
  ),
  row(4, '2023-03-28T07:30', { kind: 'dossier.finished', step: 2 }, 32),
  row(5, '2023-03-28T08:00', { kind: 'dossier.result-returned' }, 1),
];
const NAMES: Record<number, string> = { 1: 'Oanh', 31: 'Việt', 32: 'Lan', 39: 'Nghĩa' };
const entries = timelineOf(ROWS, {
  calendar: vietnam(),
  accountName: (id) => NAMES[id]!,
  unitName: () => 'Huyện Phú Ninh',
  fileName: () => 'hồ sơ.csv',
});

const brought = {
  code: 'CŨ-1',
  procedure_id: 4,
  channel: 1,
  received_unit_id: 518,
  applicant_id: 0,
  state: 'processing',
  received_at: at('2021-03-02T08:00'),
  due_at: at('2021-03-10T17:00'),
  due_by: 'file',
  finished_at: null,
  returned_at: null,
  import_id: 3,
} as const;

test('a dossier of another system tells its file and row, and what a later file corrected', () => {
  const rows = [
    row(1, '2023-03-24T10:00', { kind: 'dossier.imported', ...brought, row: 7 }, 12),
    row(
      2,
      '2023-03-24T14:00',
      {
        kind: 'dossier.import-amended',
        ...brought,
        import_id: 4,
        row: 9,
        before: { channel: 2, due_at: null },
      },
      12,
    ),
  ];
  const told = timelineOf(rows, {
    calendar: vietnam(),
    accountName: String,
    unitName: String,
    fileName: (id) => `tệp ${id}.csv`,
  });
  expect(told.map((entry) => entry.brought)).toEqual([
    { file_name: 'tệp 3.csv', row: 7, changed: [] },
    { file_name: 'tệp 4.csv', row: 9, changed: ['channel', 'due_at'] },
  ]);
  expect(told.map((entry) => entry.clock)).toEqual([null, null]);
  expect(importsIn(rows)).toEqual([3, 4]);
});

test('each event says who held the dossier until then and for how much working time', () => {
  expect(entries.map((e) => [e.actor_name, e.held_by_name, e.held_minutes])).toEqual([
    ['Oanh', null, null],
    ['Nghĩa', null, 120],
    ['Việt', 'Việt', 300],
    ['Lan', 'Lan', 390],
    ['Oanh', null, 30],
  ]);
});

test('nobody holds a dossier once its result is ready', () => {
  expect(entries.map((entry) => entry.holder_name)).toEqual([null, 'Việt', 'Lan', null, null]);
});

test('every account that acted or was given the dossier is looked up once', () => {
  expect(accountsIn(ROWS).sort((a, b) => a - b)).toEqual([1, 31, 32, 39]);
});
