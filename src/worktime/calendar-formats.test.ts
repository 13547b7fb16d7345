import { expect, test } from 'vitest';
import { at, sound, VIETNAM } from '../../test/worktime/vietnam.ts';
import { calendarToCsv } from './calendar-csv.ts';
import { calendarFromCsv } from './calendar-from-csv.ts';
import { calendarFromIcs } from './calendar-from-icalendar.ts';
import { calendarToIcs } from './calendar-icalendar.ts';
import { readCalendar } from './calendar-shape.ts';
import { checkCalendar } from './check.ts';
import { readCsv, writeCsv } from './csv.ts';
import { propertyLine, readProperties } from './icalendar.ts';
import type { CalendarSpec } from './spec.ts';

const UNIT: CalendarSpec = {
  years: [{ year: 2024, basis: 'Lịch "thử", 2024' }],
  days: [
    {
      day: '2024-05-04',
      kind: 'make-up',
      name: 'Làm bù; cả ngày',
      basis: 'dòng một\ndòng hai, \\ hết',
      unit: 'H47.18',
      swapped_with: '2024-04-29',
      entered_by: 'an',
    },
  ],
  hours: [
    {
      weekday: 6,
      from_minute: 450,
      to_minute: 690,
      unit: 'H47.18',
      valid_from: '2024-01-01',
      valid_to: '2024-07-01',
      basis: 'QĐ 1',
      mark: 'sample',
    },
  ],
};
const { years, days, hours } = VIETNAM;

test('a calendar goes through CSV unchanged', () => {
  expect(calendarFromCsv(calendarToCsv(VIETNAM))).toEqual({ years, days, hours });
  expect(calendarFromCsv(calendarToCsv(UNIT))).toEqual(UNIT);
});

test('the CSV is a table with one header and times as people write them', () => {
  const [header, year, day, span] = calendarToCsv(UNIT).split('\r\n');
  expect(header).toBe(
    'record,year,day,weekday,from,to,kind,name,swapped_with,basis,mark,unit,valid_from,valid_to,entered_by',
  );
  expect(year).toBe('year,2024,,,,,,,,"Lịch ""thử"", 2024",,,,,');
  expect(day).toContain(
    'day,,2024-05-04,,,,make-up,Làm bù; cả ngày,2024-04-29,"dòng một\ndòng hai',
  );
  expect(span).toBe('hours,,,6,07:30,11:30,,,,QĐ 1,sample,H47.18,2024-01-01,2024-07-01,');
  expect(calendarToCsv({ ...UNIT, years: [2024] })).toContain('\r\nyear,2024,,');
});

test('columns may come in another order or be missing', () => {
  const text = 'basis,record,day,kind\nĐiều 112,day,2024-01-01,holiday\n,year,,\n';
  expect(calendarFromCsv(text)).toEqual({
    years: [{ year: Number.NaN, basis: '' }],
    days: [{ day: '2024-01-01', kind: 'holiday', basis: 'Điều 112' }],
    hours: [],
  });
});

test('a CSV that is none, or a row that is none, is refused with its line', () => {
  const refused = (text: string) => {
    const value = calendarFromCsv(text);
    return 'refused' in value ? value : null;
  };
  expect(refused('')).toEqual({ refused: 'calendar.unreadable', facts: { format: 'csv' } });
  expect(refused('record,"day')).toMatchObject({ refused: 'calendar.unreadable' });
  expect(refused('record,colour\nyear,red')).toMatchObject({
    refused: 'calendar.columns',
    facts: { unknown: 'colour' },
    possible: expect.arrayContaining(['record', 'entered_by']),
  });
  expect(refused('day,kind')).toMatchObject({
    refused: 'calendar.columns',
    facts: { unknown: null },
  });
  expect(refused('record,year\nyear,2024\nmonth,5')).toEqual({
    refused: 'calendar.unknown-record',
    facts: { record: 'month' },
    possible: ['year', 'day', 'hours'],
    path: 'line 3',
  });
  expect(refused('record,year,mark\nyear,2024,maybe')).toEqual({
    refused: 'calendar.unknown-mark',
    facts: { mark: 'maybe' },
    possible: ['sample', 'unverified'],
    path: 'line 2',
  });
});

test('times that are none are left to the check to name', () => {
  const spec = sound(
    calendarFromCsv(
      'record,weekday,from,to,year\nyear,,,,2024\nhours,1,7:00,11:30,\nhours,2,7h,11:30,\nhours,,07:00,08:00,\nhours,3,07:00,x08:00,',
    ),
  );
  expect(spec.hours[0]).toEqual({ weekday: 1, from_minute: 420, to_minute: 690 });
  expect(checkCalendar(spec).map(({ refused, path }) => `${refused} ${path}`)).toEqual([
    'calendar.no-such-minute hours[1]',
    'calendar.no-such-weekday hours[2]',
    'calendar.no-such-minute hours[3]',
  ]);
});

test('CSV cells keep commas, quotes and line ends (RFC 4180)', () => {
  const rows = [
    ['a', 'b,c', 'd"e', 'f\r\ng'],
    ['', 'x', '', ''],
    ['1', '2', '3', ''],
  ];
  expect(writeCsv(rows)).toBe('a,"b,c","d""e","f\r\ng"\r\n,x,,\r\n1,2,3,\r\n');
  expect(readCsv(writeCsv(rows))).toEqual(rows);
  expect(readCsv('\uFEFFa,b\n1,2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(readCsv('a,b,')).toEqual([['a', 'b', '']]);
  expect(readCsv('a,"b')).toBeNull();
  expect(readCsv('a,b"c')).toBeNull();
  expect(readCsv('')).toEqual([]);
});

test('a calendar goes through iCalendar unchanged', () => {
  const stamped_at = at('2022-04-28T15:40');
  const { name } = VIETNAM;
  expect(calendarFromIcs(calendarToIcs(VIETNAM, stamped_at))).toEqual({ name, years, days, hours });
  expect(calendarFromIcs(calendarToIcs(UNIT, stamped_at))).toEqual(UNIT);
});

test('each exceptional day is an all-day event (RFC 5545)', () => {
  const text = calendarToIcs(UNIT, at('2022-04-28T15:40:30'));
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Motcua//Working calendar//VI',
  ]);
  expect(lines.slice(5, 14)).toEqual([
    'BEGIN:VEVENT',
    'UID:2024-05-04-H47.18@motcua',
    'DTSTAMP:20220428T084030Z',
    'DTSTART;VALUE=DATE:20240504',
    'DTEND;VALUE=DATE:20240505',
    'SUMMARY:Làm bù\\; cả ngày',
    'DESCRIPTION:dòng một\\ndòng hai\\, \\\\ hết',
    'CATEGORIES:Làm bù',
    'TRANSP:TRANSPARENT',
  ]);
  expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  const plain = { day: '2024-01-01', kind: 'holiday' as const, basis: 'b' };
  const other = calendarToIcs({ ...UNIT, days: [plain] }, 0);
  expect(other).toContain('SUMMARY:Ngày lễ\r\n');
  expect(other).toContain('UID:2024-01-01@motcua\r\n');
});

test('no line is longer than 75 octets, and none cuts a character', () => {
  const text = calendarToIcs(VIETNAM, 0);
  const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  expect(Math.max(...octets)).toBeGreaterThan(70);
  const value = 'é😀'.repeat(60);
  const folded = propertyLine('SUMMARY', value);
  const sizes = folded.split('\r\n').map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(readProperties(folded)![0]!.value).toBe(value);
});

test("another program's all-day events are read as holidays, one entry a day", () => {
  const ics = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20220430',
    'DTEND;VALUE=DATE:20220502',
    'SUMMARY:Lễ\\, nghỉ',
    'DESCRIPTION;LANGUAGE="vi:VN":Căn cứ',
    'BEGIN:VALARM',
    'DESCRIPTION:Nhắc',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20221231',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const mark = 'unverified';
  expect(calendarFromIcs(ics.join('\n'))).toEqual({
    years: [],
    hours: [],
    days: [
      { day: '2022-04-30', kind: 'holiday', name: 'Lễ, nghỉ', basis: 'Căn cứ', mark },
      { day: '2022-05-01', kind: 'holiday', name: 'Lễ, nghỉ', basis: 'Căn cứ', mark },
      { day: '2022-12-31', kind: 'holiday', name: '', basis: '', mark },
    ],
  });
});

test('what is no calendar, or an event that is not of whole days, is refused', () => {
  const event = (...lines: string[]) =>
    calendarFromIcs(
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Họp', ...lines, 'END:VEVENT'].join('\r\n'),
    );
  const refused = {
    refused: 'calendar.event-unreadable',
    facts: { event: 'Họp' },
    path: 'event 1',
  };
  expect(event('DTSTART:20220430T090000Z')).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:20220431')).toEqual(refused);
  expect(event()).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:x20220430')).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:20220430x')).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:20220430', 'DTEND;VALUE=DATE:20220430')).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:20220430', 'DTEND:x')).toEqual(refused);
  expect(event('DTSTART;VALUE=DATE:20220430', 'X-MOTCUA-DAY:{broken')).toEqual(refused);
  const unreadable = { refused: 'calendar.unreadable', facts: { format: 'icalendar' } };
  for (const text of [
    '',
    'nonsense',
    'BEGIN:VEVENT',
    'BEGIN:VCALENDAR\nbroken line',
    'BEGIN:VCALENDAR\n!SUMMARY:x',
    'END:VCALENDAR',
  ]) {
    expect(calendarFromIcs(text)).toEqual(unreadable);
  }
});

test('properties are unfolded and unescaped, in any case of letters', () => {
  expect(readProperties('\uFEFFsummary;a=b:x\\ny\\Nz\\;\\,\\\\\r\n  and\r\n\tmore\r\n')).toEqual([
    { name: 'SUMMARY', parameters: ';a=b', value: 'x\ny\nz;,\\ andmore' },
  ]);
  expect(readProperties('A:1\n 2\nB:3')!.map(({ value }) => value)).toEqual(['12', '3']);
});

test('foreign JSON must have the shape of a calendar', () => {
  expect(readCalendar(JSON.parse(JSON.stringify(VIETNAM)))).toEqual(VIETNAM);
  expect(readCalendar({ years: [2024], days: [], hours: [] })).toEqual({
    years: [2024],
    days: [],
    hours: [],
  });
  const path = (json: unknown) => {
    const value = readCalendar(json);
    return 'refused' in value ? `${value.refused} ${value.path}` : value;
  };
  expect(path(null)).toBe('input.invalid ');
  expect(path({ years: [2024], days: [] })).toBe('input.invalid hours');
  expect(path({ years: ['2024'], days: [], hours: [] })).toBe('input.invalid years.0');
  const day = { day: '2024-01-01', kind: 'feast', basis: 'b' };
  expect(path({ years: [2024], days: [day], hours: [] })).toBe('input.invalid days.0.kind');
  expect(path({ years: [2024], days: [], hours: [{ weekday: 1 }] })).toBe(
    'input.invalid hours.0.from_minute',
  );
});
