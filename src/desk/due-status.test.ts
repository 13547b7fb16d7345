import { expect, test } from 'vitest';
import { at, vietnam } from '../../test/worktime/vietnam.ts';
import { textIn } from '../ui/text/index.ts';
import { dueStatus, soonUntil } from './due-status.ts';
import { dueText, toneOf } from './due-words.ts';

const NOW = at('2023-03-29T13:30');
const status = (due: string | null, finished: string | null = null) =>
  dueStatus(
    { due_at: due === null ? null : at(due), finished_at: finished === null ? null : at(finished) },
    vietnam(),
    NOW,
  );
const words = (due: string | null, finished: string | null = null) => {
  const told = status(due, finished);
  return `${dueText(textIn('vi'), told)} (${toneOf(told)})`;
};

test('an open dossier is overdue from the instant after its due instant on', () => {
  expect(status('2023-03-29T13:30').kind).toBe('today');
  expect(words('2023-03-29T13:29')).toBe('Quá hạn chưa đến 1 phút (late)');
  expect(words('2023-03-24T15:00')).toBe('Quá hạn 2 ngày 6 giờ (late)');
});

test('due soon is within eight working hours, due today says so', () => {
  expect(soonUntil(vietnam(), NOW)).toBe(at('2023-03-30T11:30'));
  expect(words('2023-03-29T17:00')).toBe('Hạn hôm nay, còn 3 giờ 30 phút (near)');
  expect(words('2023-03-30T11:30')).toBe('Sắp đến hạn, còn 1 ngày (near)');
  expect(words('2023-03-30T13:31')).toBe('Còn 1 ngày (calm)');
});

test('a finished dossier keeps its verdict, whatever the time is now', () => {
  expect(words('2023-03-28T09:00', '2023-03-28T09:00')).toBe('Đúng hạn (calm)');
  expect(words('2023-03-28T09:00', '2023-03-28T09:01')).toBe('Trễ hạn 1 phút (late)');
  expect(words('2023-03-28T09:00', '2023-03-27T16:00')).toBe('Trước hạn 3 giờ (calm)');
});

test('without a promised day nothing is late', () => {
  expect(words(null)).toBe('Không có hạn (calm)');
  expect(words(null, '2023-03-28T09:01')).toBe('Đúng hạn (calm)');
});

test('while the clock is suspended a dossier is not overdue, and says how long it waits', () => {
  const told = dueStatus(
    { due_at: null, finished_at: null, suspended_at: at('2023-03-28T09:00') },
    vietnam(),
    NOW,
  );
  expect(`${dueText(textIn('vi'), told)} (${toneOf(told)})`).toBe(
    'Đang dừng tính thời hạn, được 1 ngày 2 giờ (calm)',
  );
});
