import { expect, test } from 'vitest';
import { moment } from '../../test/measure/example.ts';
import type { DossierRow } from './dossier-line.ts';
import { rowAsOf } from './row-as-of.ts';

const ROW: DossierRow = {
  dossier_id: 1,
  code: 'H47.18-220628-0001',
  unit_id: 518,
  received_unit_id: 518,
  procedure_id: 1001,
  channel: 1,
  state: 'returned',
  step: 4,
  holder_id: 5182,
  holder_name: 'Trần Quốc Việt',
  applicant_name: 'Nguyễn Thị Đào',
  received_at: moment('2022-06-20T08:00'),
  due_at: moment('2022-07-08T09:00'),
  suspended_at: null,
  suspended_for: null,
  promised_at: null,
  finished_at: moment('2022-07-07T08:00'),
  returned_at: moment('2022-07-09T08:00'),
  last_at: moment('2022-07-09T08:00'),
};
const KNOWN = {
  received_at: ROW.received_at,
  channel: 1,
  due_at: ROW.due_at,
  finished_at: ROW.finished_at,
  past_dues: [
    { until_at: moment('2022-06-28T09:00'), due_at: moment('2022-07-01T09:00') },
    { until_at: moment('2022-07-04T09:00'), due_at: null },
  ],
};
const at = (text: string) => rowAsOf(ROW, KNOWN, moment(text));

test('as of a past moment a dossier is not yet finished, and is due as it was promised then', () => {
  const open = { state: 'processing', finished_at: null, returned_at: null, holder_name: null };
  expect(at('2022-06-27T12:00')).toMatchObject({ ...open, due_at: moment('2022-07-01T09:00') });
  expect(at('2022-07-05T12:00')).toMatchObject({ ...open, due_at: ROW.due_at, suspended_at: null });
});

test('while its clock stood still it had no due instant, since the suspension', () => {
  expect(at('2022-07-01T12:00')).toMatchObject({
    due_at: null,
    suspended_at: moment('2022-06-28T09:00'),
  });
});

test('finished and not yet returned, then as it is now', () => {
  expect(at('2022-07-08T12:00')).toMatchObject({ state: 'finished', returned_at: null });
  expect(at('2022-07-09T08:00')).toBe(ROW);
});
