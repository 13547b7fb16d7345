import { expect, test } from 'vitest';
import { at, shown, sound, VIETNAM, vietnam } from '../../test/worktime/vietnam.ts';
import { dayOf, isRefusal, MINUTE } from '../kernel/index.ts';
import type { Calendar } from './calendar.ts';
import { compileCalendar, getCalendar } from './compile.ts';
import { isOpen, isOpenDay } from './open.ts';
import { type CalendarSpec, DEFAULT_HOURS } from './spec.ts';
import { addWorking } from './working.ts';

const spec = (more: Partial<CalendarSpec>): CalendarSpec => ({
  years: [2024],
  days: [],
  hours: DEFAULT_HOURS,
  ...more,
});
/** The open spans of a day, asked minute by minute. */
function openSpans(calendar: Calendar, day: string): string {
  const spans: string[] = [];
  for (let minute = 0; minute < 1440; minute++) {
    const [now, before] = [0, -1].map((k) => at(`${day}T00:00`) + (minute + k) * MINUTE);
    const text = shown(now!).slice(11);
    if (isOpen(calendar, now!) && !isOpen(calendar, before!)) spans.push(text);
    if (!isOpen(calendar, now!) && isOpen(calendar, before!)) spans.push(`${spans.pop()}-${text}`);
  }
  return spans.join(' ');
}

test('an ordinary working day is 07:00–11:30 and 13:30–17:00', () => {
  expect(openSpans(vietnam(), '2022-04-28')).toBe('07:00-11:30 13:30-17:00');
  expect(openSpans(vietnam(), '2022-04-30')).toBe('');
});

test('the years run from the first to the last day, in whatever order they are entered', () => {
  const calendar = sound(compileCalendar(spec({ years: [2023, 2022] })));
  expect([calendar.first_day, calendar.last_day]).toEqual([
    dayOf(at('2022-01-01T00:00')),
    dayOf(at('2023-12-31T00:00')),
  ]);
  expect([calendar.code, calendar.version, calendar.unit]).toEqual(['calendar', 1, null]);
  expect([vietnam().code, vietnam().version]).toEqual(['vietnam-civil-servants', 1]);
});

test('holidays, compensatory and swapped days are closed (Labour Code 2019, Articles 111, 112)', () => {
  for (const day of ['2024-02-08', '2024-02-13', '2024-04-29', '2025-05-02', '2026-08-31']) {
    expect(isOpenDay(vietnam(), dayOf(at(`${day}T12:00`)))).toBe(false);
  }
});

test('make-up Saturdays are worked with the hours of the day they replace', () => {
  for (const day of ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']) {
    expect(openSpans(vietnam(), day)).toBe('07:00-11:30 13:30-17:00');
  }
  const hours = [
    { weekday: 1, from_minute: 480, to_minute: 720 },
    { weekday: 5, from_minute: 600, to_minute: 660 },
    { weekday: 6, from_minute: 450, to_minute: 690 },
  ];
  const off = { day: '2024-05-03', kind: 'swapped' as const, basis: 'b' };
  const on = { day: '2024-05-04', kind: 'make-up' as const, basis: 'b' };
  const paired = [
    { ...off, swapped_with: on.day },
    { ...on, swapped_with: off.day },
  ];
  expect(openSpans(getCalendar(spec({ hours, days: paired })), on.day)).toBe('10:00-11:00');
  expect(openSpans(getCalendar(spec({ hours, days: [on] })), on.day)).toBe('08:00-12:00');
  expect(openSpans(getCalendar(spec({ hours })), on.day)).toBe('07:30-11:30');
});

test('spans are worked in order, however they are entered', () => {
  const hours = [
    { weekday: 1, from_minute: 810, to_minute: 1020 },
    { weekday: 1, from_minute: 420, to_minute: 690 },
  ];
  const calendar = getCalendar(spec({ hours }));
  expect(openSpans(calendar, '2024-01-01')).toBe('07:00-11:30 13:30-17:00');
});

test("a unit's own rows replace the province's for their weekday only", () => {
  const hours = [
    ...DEFAULT_HOURS,
    { weekday: 6, from_minute: 450, to_minute: 690, unit: 'U' },
    { weekday: 5, from_minute: 420, to_minute: 660, unit: 'U' },
    { weekday: 4, from_minute: 0, to_minute: 0, unit: 'U' },
  ];
  const unit = getCalendar(spec({ hours }), 'U');
  expect(openSpans(unit, '2024-06-08')).toBe('07:30-11:30');
  expect(openSpans(unit, '2024-06-07')).toBe('07:00-11:00');
  expect(openSpans(unit, '2024-06-06')).toBe('');
  expect(isOpenDay(unit, dayOf(at('2024-06-06T12:00')))).toBe(false);
  expect(openSpans(unit, '2024-06-05')).toBe('07:00-11:30 13:30-17:00');
  for (const other of [getCalendar(spec({ hours })), getCalendar(spec({ hours }), 'V')]) {
    expect(openSpans(other, '2024-06-08')).toBe('');
    expect(openSpans(other, '2024-06-07')).toBe('07:00-11:30 13:30-17:00');
  }
});

test("a unit's own days come before the province's", () => {
  const days = [
    { day: '2024-06-06', kind: 'holiday' as const, basis: 'storm', unit: 'U' },
    { day: '2024-06-07', kind: 'ordinary' as const, basis: 'duty', unit: 'U' },
    { day: '2024-06-07', kind: 'holiday' as const, basis: 'b' },
  ];
  const open = (unit?: string) =>
    ['2024-06-06', '2024-06-07'].map((day) =>
      isOpenDay(getCalendar(spec({ days }), unit), dayOf(at(`${day}T12:00`))),
    );
  expect(open()).toEqual([true, false]);
  expect(open('U')).toEqual([false, true]);
  expect(open('V')).toEqual([true, false]);
});

test('hours change on the day their validity begins', () => {
  const hours = [
    { weekday: 1, from_minute: 420, to_minute: 690, valid_to: '2024-06-03' },
    { weekday: 1, from_minute: 480, to_minute: 600, valid_from: '2024-06-03' },
  ];
  const calendar = getCalendar(spec({ hours }));
  expect(openSpans(calendar, '2024-05-27')).toBe('07:00-11:30');
  expect(openSpans(calendar, '2024-06-03')).toBe('08:00-10:00');
});

test("a unit's own hours hold only in their validity; before it the province's do", () => {
  const hours = [
    { weekday: 1, from_minute: 420, to_minute: 690 },
    { weekday: 1, from_minute: 480, to_minute: 600, unit: 'U', valid_from: '2024-06-03' },
  ];
  const calendar = getCalendar(spec({ hours }), 'U');
  expect(openSpans(calendar, '2024-05-27')).toBe('07:00-11:30');
  expect(openSpans(calendar, '2024-06-03')).toBe('08:00-10:00');
});

test('a faulty calendar is refused with its first fault and the names of all', () => {
  const refused = compileCalendar({ ...VIETNAM, years: [2022, 2024, 2025, 2026], hours: [] });
  if (!isRefusal(refused)) throw new Error('taken');
  expect(refused.refused).toBe('calendar.gap-in-years');
  expect(refused.facts.missing).toBe(2023);
  expect(refused.facts.faults).toContain('calendar.gap-in-years years');
  expect(refused.facts.faults).toContain('calendar.never-open hours');
  expect(() => getCalendar(spec({ years: [] }))).toThrow('calendar.no-years');
});

test('working time is summed over a long calendar without loss', () => {
  const hours = [{ weekday: 3, from_minute: 600, to_minute: 601 }];
  const calendar = getCalendar(spec({ hours, years: [2024, 2025, 2026] }));
  expect(shown(addWorking(calendar, at('2024-01-01T00:00'), 60))).toBe('2025-02-19T10:01');
});

test('open days and days without holidays are counted up to the last day of the last year', () => {
  const days = [
    { day: '2024-12-30', kind: 'holiday' as const, basis: 'b' },
    { day: '2024-12-27', kind: 'compensatory' as const, basis: 'b' },
  ];
  const calendar = getCalendar(spec({ days }));
  expect(calendar.open_before).toHaveLength(367);
  expect(calendar.plain_before).toHaveLength(367);
  expect(calendar.slot_of).toHaveLength(367);
  // 2024 has 366 days and 262 from Monday to Friday.
  expect([calendar.open_before.at(-1), calendar.open_day.length]).toEqual([260, 260]);
  expect([calendar.plain_before.at(-1), calendar.plain_day.length]).toEqual([365, 365]);
  expect([...calendar.open_day.slice(-2)]).toEqual([360, 365]);
  expect([...calendar.plain_day.slice(-2)]).toEqual([363, 365]);
  expect(calendar.reach.at(-1)).toBe(260 * 480 * MINUTE);
});
