import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, dossiers } from '../../test/measure/arbitrary.ts';
import { moment } from '../../test/measure/example.ts';
import { addDossier, dossierAt, emptyColumns, setFinished } from './columns.ts';
import { instantAt, instantColumn, putInstant } from './instant-column.ts';

test('columns give back every dossier as it was put in, found by its number', () => {
  fc.assert(
    fc.property(dossiers(60), (all) => {
      const columns = columnsOf(all);
      for (const d of all) {
        const row = columns.rows.find(d.dossier_id);
        const { received_at, channel, due_at, finished_at } = d;
        const measured = { received_at, channel, due_at, finished_at, past_dues: undefined };
        expect(dossierAt(columns, row)).toEqual(measured);
        expect(columns.units.ids[columns.unit[row]!]).toBe(d.unit_id);
        expect(columns.procedures.ids[columns.procedure[row]!]).toBe(d.procedure_id);
        expect(columns.channel[row]).toBe(d.channel);
      }
      expect(columns.rows.find(5)).toBe(-1);
    }),
  );
});

test('instants keep their millisecond from 1970 to 2149; other instants are a bug', () => {
  const column = instantColumn(1);
  const kept = fc.integer({ min: moment('1970-01-01T00:00'), max: moment('2149-06-05T23:59') });
  fc.assert(
    fc.property(kept, (at) => {
      putInstant(column, 0, at);
      expect(instantAt(column, 0)).toBe(at);
    }),
  );
  expect(() => putInstant(column, 0, moment('2149-06-06T00:00'))).toThrow('no instant');
  expect(() => putInstant(column, 0, Number.NaN)).toThrow('no instant');
});

test('a hundred thousand numbers, near and far apart, all find their rows', () => {
  const columns = emptyColumns();
  const far = (i: number) => (i % 2 ? i : 2 ** 40 + i * 4096);
  const at = moment('2022-05-13T07:40');
  for (let i = 0; i < 100_000; i++)
    addDossier(columns, {
      dossier_id: far(i),
      unit_id: i % 300,
      procedure_id: i % 150,
      channel: 1,
      received_at: at,
      due_at: null,
      finished_at: null,
    });
  setFinished(columns, columns.rows.find(far(99_998)), at + 1);
  for (let i = 0; i < 100_000; i++) expect(columns.rows.find(far(i))).toBe(i);
  expect(dossierAt(columns, 99_998).finished_at).toBe(at + 1);
});
