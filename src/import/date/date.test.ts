import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../kernel/index.ts';
import { daysTo, isDay } from './civil.ts';
import { isDateFormat } from './format.ts';
import { dateReader, endOfDay, isDateFault } from './read.ts';
import { dateWriter } from './write.ts';
import { zoneOf } from './zone.ts';

const VIETNAM = zoneOf('Asia/Ho_Chi_Minh');
const AMSTERDAM = zoneOf('Europe/Amsterdam');

/** The instant as text, or the fault's rule. */
function told(text: string, formats: string[], zone = VIETNAM, from_1904 = false): string {
  const read = dateReader(formats, zone, from_1904)(text);
  if (isDateFault(read)) return read.rule;
  return formatInstant(read.at) + (read.has_hour ? '' : ' day');
}

describe('a moment is read by the format that it has', () => {
  const cases: [string, string[], string][] = [
    ['31/12/2022 08:05', ['dd/MM/yyyy HH:mm'], '2022-12-31T08:05:00+07:00'],
    ['31/12/2022  08:05', ['dd/MM/yyyy HH:mm'], '2022-12-31T08:05:00+07:00'],
    ['31/12/2022', ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'], '2022-12-31T00:00:00+07:00 day'],
    ['1/2/2022 8:05', ['d/M/yyyy H:mm'], '2022-02-01T08:05:00+07:00'],
    ['12/31/2022 12:05 am', ['MM/dd/yyyy hh:mm a'], '2022-12-31T00:05:00+07:00'],
    ['12/31/2022 01:05 CH', ['MM/dd/yyyy hh:mm a'], '2022-12-31T13:05:00+07:00'],
    ['2011-10-11 13:45:40.276+02:00', ['iso'], '2011-10-11T18:45:40.276+07:00'],
    ['2011-10-11T11:45:40.276123Z', ['iso'], '2011-10-11T18:45:40.276+07:00'],
    ['2011-10-11', ['iso'], '2011-10-11T00:00:00+07:00 day'],
    ['2022-12-31 08:05:06.7', ['yyyy-MM-dd HH:mm:ss.SSS'], '2022-12-31T08:05:06.700+07:00'],
    ['08 giờ 05, 31/12/2022', ["HH 'giờ' mm, dd/MM/yyyy"], '2022-12-31T08:05:00+07:00'],
    ['44926.336805555555', ['excel-serial'], '2022-12-31T08:05:00+07:00'],
    ['44926', ['excel-serial'], '2022-12-31T00:00:00+07:00 day'],
    ['1672448700', ['unix-seconds'], '2022-12-31T08:05:00+07:00'],
  ];
  for (const [text, formats, instant] of cases)
    test(`${text} by ${formats.join(', ')}`, () => expect(told(text, formats)).toBe(instant));

  test('a serial number of the count from 1904 is 1462 days later', () => {
    expect(told('43464', ['excel-serial'], VIETNAM, true)).toBe('2022-12-31T00:00:00+07:00 day');
  });
});

describe('what cannot be read is named, and never mended', () => {
  const cases: [string, string[], string][] = [
    ['31/02/2022', ['dd/MM/yyyy'], 'date-impossible'],
    ['29/02/2023', ['dd/MM/yyyy'], 'date-impossible'],
    ['12/13/2023', ['dd/MM/yyyy'], 'date-impossible'],
    ['31/12/2022 24:00', ['dd/MM/yyyy HH:mm'], 'date-impossible'],
    ['60', ['excel-serial'], 'date-impossible'],
    ['hôm qua', ['dd/MM/yyyy', 'iso'], 'date-unreadable'],
    ['1/2/2022', ['dd/MM/yyyy'], 'date-unreadable'],
    ['01/01/1900', ['dd/MM/yyyy'], 'date-out-of-range'],
    ['03/04/2023', ['dd/MM/yyyy', 'MM/dd/yyyy'], 'date-ambiguous'],
  ];
  for (const [text, formats, rule] of cases)
    test(`${text} by ${formats.join(', ')}: ${rule}`, () => expect(told(text, formats)).toBe(rule));

  test('two formats that read the same moment, or of which one cannot, leave no doubt', () => {
    const both = ['dd/MM/yyyy', 'MM/dd/yyyy'];
    expect(told('04/04/2023', both)).toBe('2023-04-04T00:00:00+07:00 day');
    expect(told('13/04/2023', both)).toBe('2023-04-13T00:00:00+07:00 day');
  });
});

describe('in a zone whose clocks change', () => {
  const read = (text: string) => told(text, ['dd/MM/yyyy HH:mm', 'iso', 'dd/MM/yyyy'], AMSTERDAM);
  test('summer and winter have their own offsets', () => {
    expect(read('11/10/2011 13:45')).toBe('2011-10-11T18:45:00+07:00');
    expect(read('11/12/2011 13:45')).toBe('2011-12-11T19:45:00+07:00');
  });
  test('an hour that was jumped over is impossible, one shown twice is ambiguous', () => {
    expect(read('27/03/2011 01:59')).toBe('2011-03-27T07:59:00+07:00');
    expect(read('27/03/2011 02:30')).toBe('date-impossible');
    expect(read('27/03/2011 03:00')).toBe('2011-03-27T08:00:00+07:00');
    expect(read('30/10/2011 02:30')).toBe('date-ambiguous');
    expect(read('30/10/2011 03:00')).toBe('2011-10-30T09:00:00+07:00');
  });
  test('an offset that is told leaves no doubt', () => {
    expect(read('2011-10-30T02:30:00+02:00')).toBe('2011-10-30T07:30:00+07:00');
    expect(read('2011-10-30T02:30:00+01:00')).toBe('2011-10-30T08:30:00+07:00');
  });
  test('a day ends where the next begins: 23 and 25 hours are days too', () => {
    expect(formatInstant(endOfDay(daysTo(2011, 3, 27), AMSTERDAM))).toBe(
      '2011-03-28T04:59:59.999+07:00',
    );
    expect(formatInstant(endOfDay(daysTo(2011, 10, 30), AMSTERDAM))).toBe(
      '2011-10-31T05:59:59.999+07:00',
    );
  });
  test('where midnight was jumped over the day begins an hour later', () => {
    const read = told('15/10/2017', ['dd/MM/yyyy'], zoneOf('America/Sao_Paulo'));
    expect(read).toBe('2017-10-15T10:00:00+07:00 day');
  });
});

test('days are counted as the calendar of the language counts them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isDay(year, month, day)).toBe(same && month > 0);
        if (isDay(year, month, day))
          expect(daysTo(year, month, day) * 86_400_000).toBe(date.getTime());
      },
    ),
  );
});

test('what is written in a format that has minutes is read back as the same minute, in any zone', () => {
  const formats = [
    'dd/MM/yyyy HH:mm',
    'd/M/yyyy H:mm',
    'iso',
    'MM/dd/yyyy hh:mm a',
    'excel-serial',
    'unix-seconds',
    'HH:mm dd.MM.yyyy',
    'yyyyMMdd HHmm',
    "yyyy-MM-dd'T'HH:mmXXX",
  ];
  const zones = [
    'Asia/Ho_Chi_Minh',
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kathmandu',
    'UTC',
  ];
  const from = parseInstant('1977-01-01T00:00')!;
  fc.assert(
    fc.property(
      fc.nat(60_000_000),
      fc.constantFrom(...formats),
      fc.constantFrom(...zones),
      (minutes, format, name) => {
        const [at, zone] = [from + minutes * 60_000, zoneOf(name)];
        const { text, is_exact } = dateWriter([format], zone)(at, 'received');
        const read = dateReader([format], zone)(text);
        if (isDateFault(read)) expect([read.rule, is_exact]).toEqual(['date-ambiguous', false]);
        else expect([read.at, is_exact]).toEqual([at, true]);
      },
    ),
  );
});

test('no text is a bug', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'0123456789/-: TZ+.'), maxLength: 24 });
  const read = dateReader(
    ['dd/MM/yyyy HH:mm', 'd/M/yyyy', 'iso', 'excel-serial', 'unix-milliseconds'],
    AMSTERDAM,
  );
  fc.assert(fc.property(odd, (text) => void read(text)));
});

test('a format has year, month and day, each once, and nothing that is none', () => {
  const sound = [
    'dd/MM/yyyy',
    'yyyyMMdd',
    'iso',
    'excel-serial',
    "dd 'tháng' MM yyyy",
    'h:mm a d/M/yyyy',
  ];
  const none = [
    '',
    'dd/MM',
    'dd/MM/yyyy dd',
    'dd/MM/yy',
    'dd/MM/yyyy mm',
    'dd/MM/yyyy h:mm',
    'hôm qua',
    'yyyy-MM-dd bb',
  ];
  expect(sound.filter((format) => !isDateFormat(format))).toEqual([]);
  expect(none.filter(isDateFormat)).toEqual([]);
});
