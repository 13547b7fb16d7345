import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../kernel/index.ts';
import { dateReader, isDateFault } from '../date/read.ts';
import { zoneOf } from '../date/zone.ts';
import { contradictionsOf } from './contradictions.ts';

const read = dateReader(['iso'], zoneOf('Asia/Ho_Chi_Minh'));
const told = (text: string) => {
  const found = read(text);
  return isDateFault(found) ? expect.unreachable(text) : found;
};
const NOW = { at: parseInstant('2023-06-01T12:00')!, day: told('2023-06-01').day };

function rules(
  received: string,
  { due, finished, returned }: { due?: string; finished?: string; returned?: string },
  status: { text: string; is_open: boolean } | null = null,
): string[] {
  const or = (text: string | undefined) => (text === undefined ? null : told(text));
  const moments = {
    received: told(received),
    due: or(due),
    finished: or(finished),
    returned: or(returned),
  };
  return contradictionsOf(moments, NOW, status).map(
    ({ rule, field, against }) => `${rule}: ${field} against ${against?.field ?? 'now'}`,
  );
}

describe('moments with hours are compared by the instant', () => {
  const cases: [string, Parameters<typeof rules>[1], string[]][] = [
    [
      'a minute earlier',
      { finished: '2023-05-10T08:29' },
      ['finished-before-received: finished against received'],
    ],
    [
      'the same minute',
      { finished: '2023-05-10T08:30', returned: '2023-05-10T08:30', due: '2023-05-10T08:30' },
      [],
    ],
    [
      'due a minute earlier',
      { due: '2023-05-10T08:29' },
      ['due-before-received: due against received'],
    ],
    [
      'returned before the result',
      { finished: '2023-05-11T08:00', returned: '2023-05-11T07:59' },
      ['returned-before-finished: returned against finished'],
    ],
    [
      'returned before a reception whose result has no hour',
      { finished: '2023-05-10', returned: '2023-05-10T08:29' },
      ['returned-before-finished: returned against received'],
    ],
    [
      'both at once',
      { due: '2023-05-01T00:00', finished: '2023-05-01T00:00' },
      [
        'finished-before-received: finished against received',
        'due-before-received: due against received',
      ],
    ],
  ];
  for (const [what, moments, expected] of cases)
    test(what, () => expect(rules('2023-05-10T08:30', moments)).toEqual(expected));
});

test('where one has no hour the days are compared', () => {
  expect(rules('2023-05-10T08:30', { due: '2023-05-10', finished: '2023-05-10' })).toEqual([]);
  expect(rules('2023-05-10', { finished: '2023-05-10T00:00' })).toEqual([]);
  expect(rules('2023-05-10T08:30', { finished: '2023-05-09' })).toHaveLength(1);
});

test('what is later than the import is in the future: to the minute, or by the day', () => {
  expect(rules('2023-06-01T12:00', {})).toEqual([]);
  expect(rules('2023-06-01T12:01', {})).toEqual(['received-in-future: received against now']);
  expect(rules('2023-06-01', { finished: '2023-06-01', returned: '2023-06-01' })).toEqual([]);
  expect(rules('2023-05-01', { finished: '2023-06-02', returned: '2023-06-03' })).toEqual([
    'finished-in-future: finished against now',
    'returned-in-future: returned against now',
  ]);
  expect(rules('2023-05-01', { due: '2024-01-01' })).toEqual([]);
});

test('an open status against a result', () => {
  const open = { text: 'Đang xử lý', is_open: true };
  expect(rules('2023-05-01', { finished: '2023-05-02' }, open)).toEqual([
    'status-against-dates: status against finished',
  ]);
  expect(rules('2023-05-01', {}, open)).toEqual([]);
});
