import { expect, test } from 'vitest';
import { at, ledger, limit, shown, sound, VIETNAM, vietnam } from '../../test/worktime/vietnam.ts';
import type { ClockEvent } from './clock-event.ts';
import { getCalendar } from './compile.ts';
import { dueAt, receiptOf } from './receipt.ts';
import { DEFAULT_RULES } from './rules.ts';
import { DEFAULT_HOURS } from './spec.ts';

const act = { actor_id: 7, basis: 'Điều 19' };
const SUPPLEMENT = '2022-05-05T09:00/2022-05-10T11:00:supplement';
const EXAMPLE = { received: '2022-04-28T15:40', limit: '5d', after_15: 'next-day' };

const lines = (request: object, ...events: ClockEvent[]) => {
  const value = ledger(request);
  return sound(receiptOf(vietnam(), { ...value, events: [...value.events, ...events] })).lines;
};
const vi = (request: object, ...events: ClockEvent[]) =>
  lines(request, ...events).map((line) => line.vi);
const en = (request: object, ...events: ClockEvent[]) =>
  lines(request, ...events).map((line) => line.en);
const line = (code: string, request: object, ...events: ClockEvent[]) => {
  const found = lines(request, ...events).find((one) => one.code === code);
  return found ? [found.vi, found.en] : null;
};

test('the worked example reads from reception to due date, in Vietnamese', () => {
  expect(vi({ ...EXAMPLE, suspend: SUPPLEMENT })).toEqual([
    'Tiếp nhận: Thứ Năm, 28/04/2022 15:40.',
    'Theo quy định của thủ tục, hồ sơ tiếp nhận sau 15:00 được tính từ ngày làm việc tiếp theo: Thứ Sáu, 29/04/2022 07:00.',
    'Thời hạn giải quyết: 5 ngày làm việc = 40 giờ làm việc.',
    'Không tính từ Thứ Bảy, 30/04/2022 đến hết Thứ Ba, 03/05/2022: Ngày Chiến thắng; Ngày Quốc tế Lao động; Nghỉ bù ngày 30/04; Nghỉ bù ngày 01/05. Căn cứ: Bộ luật Lao động 2019, Điều 112 khoản 1; Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù).',
    'Dừng tính thời hạn (chờ người nộp bổ sung hồ sơ) từ Thứ Năm, 05/05/2022 09:00 đến Thứ Ba, 10/05/2022 11:00: 3 ngày 2 giờ làm việc không tính vào thời hạn. Căn cứ: Nghị định 61/2018/NĐ-CP.',
    'Không tính 2 ngày nghỉ hằng tuần.',
    'Lịch chưa đối chiếu với văn bản gốc: 2022.',
    'Hẹn trả kết quả: Thứ Sáu, 13/05/2022 09:00.',
  ]);
});

test('the worked example in English, begun again in full', () => {
  expect(en({ ...EXAMPLE, suspend: SUPPLEMENT, resume_mode: 'restart' })).toEqual([
    'Received: Thursday, 28/04/2022 15:40.',
    "By this procedure's rule a dossier received after 15:00 is counted from the next working day: Friday, 29/04/2022 07:00.",
    'Limit: 5 working days = 40 working hours.',
    'Not counted: Saturday, 30/04/2022 to Tuesday, 03/05/2022 (holiday; compensatory day off). Basis: Bộ luật Lao động 2019, Điều 112 khoản 1; Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù).',
    "Clock suspended (waiting for the applicant's supplement) from Thursday, 05/05/2022 09:00 to Tuesday, 10/05/2022 11:00; the limit begins again in full from Tuesday, 10/05/2022 11:00. Basis: Nghị định 61/2018/NĐ-CP.",
    'Not counted: 4 weekly days off.',
    'Calendar not checked against the official text: 2022.',
    'Due: Tuesday, 17/05/2022 11:00.',
  ]);
});

test('why a count starts later than the reception is told', () => {
  const why = (received: string, more: object = {}) =>
    line('counted-from', { received, limit: '1d', ...more })?.[0] ?? null;
  expect(why('2023-03-06T07:00')).toBeNull();
  expect(why('2023-03-06T06:59')).toBe(
    'Tiếp nhận trước giờ làm việc: tính từ Thứ Hai, 06/03/2023 07:00.',
  );
  expect(why('2023-03-06T12:00')).toBe(
    'Tiếp nhận trong giờ nghỉ trưa: tính từ Thứ Hai, 06/03/2023 13:30.',
  );
  expect(why('2023-03-06T17:00')).toBe(
    'Tiếp nhận sau giờ làm việc: tính từ Thứ Ba, 07/03/2023 07:00.',
  );
  expect(why('2023-03-05T16:00', { after_15: 'next-day' })).toBe(
    'Tiếp nhận vào ngày nghỉ: tính từ Thứ Hai, 06/03/2023 07:00.',
  );
  expect(why('2023-03-06T17:00', { after_15: 'next-day' })).toContain('sau 15:00');
  expect(why('2023-03-06T12:00', { after_15: 'next-day' })).toContain('nghỉ trưa');
  const saturday = [{ weekday: 6, from_minute: 450, to_minute: 690 }, ...DEFAULT_HOURS];
  const half = getCalendar({ years: [2023], days: [], hours: saturday });
  const rules = { ...DEFAULT_RULES, cut_off_minute: 900 };
  const noon = sound(dueAt(half, at('2023-03-04T12:00'), limit('1d'), rules));
  expect(noon.lines[1]!.en).toContain('Received after closing');
  const words = ['06:59', '12:00', '17:00'].map(
    (time) => line('counted-from', { received: `2023-03-06T${time}`, limit: '1d' })![1],
  );
  expect(words.map((text) => text!.split(':')[0])).toEqual([
    'Received before opening',
    'Received in the lunch break',
    'Received after closing',
  ]);
  expect(line('counted-from', { received: '2023-03-05T09:00', limit: '1d' })![1]).toBe(
    'Received on a day off: counted from Monday, 06/03/2023 07:00.',
  );
});

test('each kind of limit has its words', () => {
  const words = (text: string, more: object = {}) =>
    line('limit', { received: '2023-03-06T08:00', limit: text, ...more });
  expect(words('0.25d')).toEqual([
    'Thời hạn giải quyết: 0,25 ngày làm việc = 2 giờ làm việc.',
    'Limit: 0.25 working days = 2 working hours.',
  ]);
  expect(words('1d')![1]).toBe('Limit: 1 working day = 8 working hours.');
  expect(words('0.35d')).toEqual([
    'Thời hạn giải quyết: 0,35 ngày làm việc = 2 giờ 48 phút làm việc.',
    'Limit: 0.35 working days = 2 working hours 48 minutes.',
  ]);
  expect(words('12h')).toEqual([
    'Thời hạn giải quyết: 12 giờ làm việc.',
    'Limit: 12 working hours.',
  ]);
  expect(words('1h')![1]).toBe('Limit: 1 working hour.');
  expect(words('20cd')).toEqual([
    'Thời hạn giải quyết: 20 ngày (tính cả ngày nghỉ).',
    'Limit: 20 days (days off included).',
  ]);
  expect(words('20cd-holidays')).toEqual([
    'Thời hạn giải quyết: 20 ngày, không gồm ngày lễ, tết.',
    'Limit: 20 days, holidays not counted.',
  ]);
  expect(words('same-day')).toEqual([
    'Thời hạn giải quyết: trong ngày làm việc.',
    'Limit: within the working day.',
  ]);
  expect(words('2d', { count: 'whole-days' })).toEqual([
    'Thời hạn giải quyết: 2 ngày làm việc, không tính ngày đầu, hết giờ làm việc của ngày cuối.',
    "Limit: 2 working days, the first day not counted, to the last day's close.",
  ]);
});

test('no limit: received, and no due date', () => {
  expect(en({ received: '2023-03-06T08:00', limit: 'none' })).toEqual([
    'Received: Monday, 06/03/2023 08:00.',
    'No limit is laid down for this procedure: there is no due date.',
  ]);
  expect(vi({ received: '2023-03-06T08:00', limit: 'none' })[1]).toBe(
    'Thủ tục không quy định thời hạn: không có ngày hẹn trả.',
  );
});

test('a clock without a limit tells its suspensions without a new count', () => {
  const request = { received: '2022-04-28T09:00', limit: 'none', suspend: SUPPLEMENT };
  for (const resume_mode of ['add', 'restart']) {
    expect(lines({ ...request, resume_mode }).map((one) => one.code)).toEqual([
      'received',
      'suspended',
      'no-due',
    ]);
  }
});

test('swapped days and make-up days are told with their basis', () => {
  const request = { received: '2024-04-26T16:00', limit: '3d' };
  expect(line('days-off', request)).toEqual([
    'Không tính từ Thứ Bảy, 27/04/2024 đến hết Thứ Tư, 01/05/2024: Nghỉ hoán đổi, làm bù ngày 04/05; Ngày Chiến thắng; Ngày Quốc tế Lao động. Căn cứ: Công văn 2450/VPCP-KGVX ngày 12/4/2024; Bộ luật Lao động 2019, Điều 112 khoản 1.',
    'Not counted: Saturday, 27/04/2024 to Wednesday, 01/05/2024 (day off worked on another day; holiday). Basis: Công văn 2450/VPCP-KGVX ngày 12/4/2024; Bộ luật Lao động 2019, Điều 112 khoản 1.',
  ]);
  expect(line('made-up', request)).toEqual([
    'Có tính Thứ Bảy, 04/05/2024: ngày làm bù. Căn cứ: Công văn 2450/VPCP-KGVX ngày 12/4/2024.',
    'Counted: Saturday, 04/05/2024 (make-up working day). Basis: Công văn 2450/VPCP-KGVX ngày 12/4/2024.',
  ]);
});

test('a single day off is one date, and the lines stand in the order of the days', () => {
  const request = { received: '2024-04-16T08:00', limit: '9d' };
  expect(lines(request).map((one) => one.code)).toEqual([
    'received',
    'limit',
    'days-off',
    'days-off',
    'weekends',
    'due',
  ]);
  expect(vi(request)[2]).toContain('Không tính Thứ Năm, 18/04/2024: Giỗ Tổ Hùng Vương.');
});

test('calendar days: a last day off moves the end; days off on the way are counted', () => {
  const request = { received: '2023-03-06T09:00', limit: '5cd' };
  expect(lines(request).map((one) => one.code)).toEqual([
    'received',
    'limit',
    'moved-to-open-day',
    'due',
  ]);
  expect(line('moved-to-open-day', request)).toEqual([
    'Ngày cuối cùng Thứ Bảy, 11/03/2023 là ngày nghỉ: thời hạn kết thúc vào ngày làm việc tiếp theo, Thứ Hai, 13/03/2023.',
    'The last day, Saturday, 11/03/2023, is a day off: the limit ends on the next working day, Monday, 13/03/2023.',
  ]);
  expect(line('moved-to-open-day', { ...request, limit: '4cd' })).toBeNull();
  const overHolidays = { received: '2024-04-19T09:00', limit: '21cd' };
  expect(lines(overHolidays).map((one) => one.code)).toEqual(['received', 'limit', 'due']);
  expect(line('moved-to-open-day', { ...request, limit: '5d', count: 'whole-days' })).toBeNull();
});

test('days without holidays: only the holidays are told', () => {
  const request = { received: '2022-04-20T09:00', limit: '10cd-holidays' };
  expect(vi(request)[2]).toContain('từ Thứ Bảy, 30/04/2022 đến hết Chủ Nhật, 01/05/2022');
  expect(line('weekends', request)).toBeNull();
  expect(line('moved-to-open-day', request)![1]).toContain('02/05/2022');
});

test('a suspension is told in the measure of the limit', () => {
  const told = (text: string, more: object = {}) =>
    line('suspended', { received: '2022-04-28T09:00', limit: text, suspend: SUPPLEMENT, ...more })!;
  expect(told('20cd')).toEqual([
    'Dừng tính thời hạn (chờ người nộp bổ sung hồ sơ) từ Thứ Năm, 05/05/2022 09:00 đến Thứ Ba, 10/05/2022 11:00: 5 ngày không tính vào thời hạn. Căn cứ: Nghị định 61/2018/NĐ-CP.',
    "Clock suspended (waiting for the applicant's supplement) from Thursday, 05/05/2022 09:00 to Tuesday, 10/05/2022 11:00: 5 days (not counted). Basis: Nghị định 61/2018/NĐ-CP.",
  ]);
  expect(told('5d', { count: 'whole-days' })[0]).toContain('3 ngày làm việc không tính');
  expect(told('5d', { count: 'whole-days' })[1]).toContain('3 days (working time, not counted)');
  expect(told('5d')[1]).toContain('3 days 2 hours (working time, not counted)');
  expect(told('1d')[0]).toContain('không làm thay đổi thời hạn');
  expect(told('1d')[1]).toContain('the due date does not change');
});

test('a clock that stands still has no due date; what follows is told as it happens', () => {
  const still = { received: '2022-04-28T09:00', limit: '5d', suspend: '2022-05-05T09:00/:posting' };
  expect(vi(still).at(-1)).toBe(
    'Đang dừng tính thời hạn (niêm yết, công khai) từ Thứ Năm, 05/05/2022 09:00: chưa có ngày hẹn trả.',
  );
  expect(en(still).at(-1)).toBe(
    'The clock is suspended (public posting) since Thursday, 05/05/2022 09:00: no due date for now.',
  );
  const stop: ClockEvent = { kind: 'stopped', at: at('2022-05-06T09:00'), ...act };
  expect(en(still, stop).slice(-2)).toEqual([
    'Due: Tuesday, 10/05/2022 09:00.',
    'Result ready: Friday, 06/05/2022 09:00.',
  ]);
  expect(line('suspended', still, stop)![1]).toContain('1 day (working time, not counted)');
  expect(vi(still, stop).at(-1)).toBe('Đã có kết quả: Thứ Sáu, 06/05/2022 09:00.');
  const plain = { received: '2022-04-28T09:00', limit: '5d' };
  expect(line('suspended', plain, stop)).toBeNull();
});

test('lengthening and a new promise are told', () => {
  const by = limit('1d');
  const longer: ClockEvent = { kind: 'lengthened', at: at('2022-05-05T09:00'), by, ...act };
  const promised: ClockEvent = {
    kind: 'promised',
    at: at('2022-05-06T09:00'),
    promised_at: at('2022-05-16T09:00'),
    reason: 'x',
    ...act,
  };
  expect(line('lengthened', EXAMPLE, longer)).toEqual([
    'Kéo dài thời hạn thêm 1 ngày làm việc. Căn cứ: Điều 19.',
    'Limit lengthened by 1 working day. Basis: Điều 19.',
  ]);
  expect(line('promised', EXAMPLE, promised)).toEqual([
    'Phiếu xin lỗi ngày Thứ Sáu, 06/05/2022 09:00: hẹn lại Thứ Hai, 16/05/2022 09:00; ngày hẹn trả để tính đúng hạn không thay đổi.',
    'Apology slip of Friday, 06/05/2022 09:00: promised anew for Monday, 16/05/2022 09:00; the due date that counts does not change.',
  ]);
  const late = { ...promised, at: at('2022-05-09T09:00') };
  expect(line('promised', EXAMPLE, late)![0]).toContain('(gửi chậm)');
  expect(line('promised', EXAMPLE, late)![1]).toContain('(sent late)');
});

test('unverified days and years that a receipt rests on are named', () => {
  const marked = (received: string, text = '3d') =>
    line('unverified', { received, limit: text })?.[1] ?? null;
  expect(marked('2022-12-28T09:00')).toContain(': 2022.');
  expect(marked('2023-03-06T09:00')).toBeNull();
  expect(marked('2025-12-30T09:00')).toContain(': 2026-01-02.');
  expect(marked('2025-12-30T09:00', '10d')).toContain(': 2026-01-02; 2026-01-10.');
  expect(marked('2026-01-10T09:00', '1h')).toContain(': 2026-01-10.');
  const mark = 'unverified' as const;
  const years = [2023, 2024, 2025].map((year) =>
    year === 2024 ? { year, basis: 'b', mark } : year,
  );
  const calendar = getCalendar({ years, days: [], hours: DEFAULT_HOURS });
  const named = (received: string) =>
    sound(dueAt(calendar, at(received), limit('3d'))).lines.find(
      (one) => one.code === 'unverified',
    );
  expect(named('2023-12-20T09:00')).toBeUndefined();
  expect(named('2023-12-29T09:00')!.en).toContain(': 2024.');
  expect(named('2025-01-02T09:00')).toBeUndefined();
});

test('the receipt carries what it rests on and no more', () => {
  const receipt = sound(receiptOf(vietnam(), ledger({ ...EXAMPLE, suspend: SUPPLEMENT })));
  expect(receipt).toMatchObject({
    format: 'motcua-deadline-receipt-1',
    received_at: '2022-04-28T15:40:00+07:00',
    limit: '5d',
    rules: { ...DEFAULT_RULES, cut_off_minute: 900 },
    unit: null,
    phase: 'running',
    counted_from: '2022-04-29T07:00:00+07:00',
    due_at: '2022-05-13T09:00:00+07:00',
    promised_at: null,
  });
  expect(receipt.events).toEqual([
    {
      kind: 'suspended',
      at: '2022-05-05T09:00:00+07:00',
      reason: 'supplement',
      basis: 'Nghị định 61/2018/NĐ-CP',
    },
    {
      kind: 'resumed',
      at: '2022-05-10T11:00:00+07:00',
      mode: 'add',
      basis: 'Nghị định 61/2018/NĐ-CP',
    },
  ]);
  expect(receipt.calendar.calendar_code).toBe('vietnam-civil-servants');
  expect(receipt.calendar.years).toEqual([VIETNAM.years[0]]);
  expect(receipt.calendar.days.map((day) => day.day)).toEqual([
    '2022-04-30',
    '2022-05-01',
    '2022-05-02',
    '2022-05-03',
  ]);
});

test('the days of the reception and of the due date themselves are part of the excerpt', () => {
  const days = (received: string, text: string, suspend: string[] = []) =>
    sound(receiptOf(vietnam(), ledger({ received, limit: text, suspend }))).calendar.days.map(
      (day) => day.day,
    );
  expect(days('2022-05-03T09:00', '1d')).toEqual(['2022-05-03']);
  expect(days('2024-05-03T16:00', '1d')).toEqual(['2024-04-29', '2024-05-04']);
  expect(days('2023-08-30T09:00', '5d', ['2023-08-31T09:00/:posting'])).toEqual([
    '2023-09-01',
    '2023-09-02',
    '2023-09-04',
  ]);
});

test('the other half of a swap comes along, and another unit stays out', () => {
  const foreign = { day: '2026-01-05', kind: 'holiday' as const, basis: 'x', unit: 'V' };
  const own = { ...foreign, unit: 'U' };
  const hours = [...DEFAULT_HOURS, { ...DEFAULT_HOURS[0]!, unit: 'V' }];
  const spec = { ...VIETNAM, days: [...VIETNAM.days, foreign, own], hours };
  const unit = getCalendar(spec, 'U');
  const receipt = sound(receiptOf(unit, ledger({ received: '2025-12-31T09:00', limit: '2d' })));
  expect(receipt.unit).toBe('U');
  expect(receipt.calendar.days.map((day) => `${day.day} ${day.unit ?? ''}`)).toEqual([
    '2026-01-01 ',
    '2026-01-02 ',
    '2026-01-10 ',
    '2026-01-05 U',
  ]);
  expect(receipt.calendar.years.map((year) => (year as { year: number }).year)).toEqual([
    2025, 2026,
  ]);
  expect(receipt.calendar.hours).toEqual(DEFAULT_HOURS);
});

test('a plain reception gives the same lines as its receipt', () => {
  const value = ledger(EXAMPLE);
  const plain = sound(dueAt(vietnam(), value.received_at, value.limit, value.rules));
  expect(shown(plain.due_at)).toBe('2022-05-09T17:00');
  expect(plain.lines).toEqual(sound(receiptOf(vietnam(), value)).lines);
  expect(shown(sound(dueAt(vietnam(), at('2022-04-28T15:40'), limit('5d'))).due_at)).toBe(
    '2022-05-09T15:40',
  );
});

test('what the clock refuses has no receipt', () => {
  const far = ledger({ received: '2026-12-31T09:00', limit: '5d' });
  expect(shown(receiptOf(vietnam(), far))).toBe('calendar.unknown-year');
  expect(shown(dueAt(vietnam(), far.received_at, far.limit))).toBe('calendar.unknown-year');
  const early: ClockEvent = { kind: 'stopped', at: at('2022-04-27T09:00'), ...act };
  expect(receiptOf(vietnam(), { ...ledger(EXAMPLE), events: [early] })).toMatchObject({
    refused: 'clock.before-reception',
    path: 'events[0]',
  });
});

test('a limit that is not the usual one is told with its basis, and only then', () => {
  const value = ledger({ received: '2023-03-06T07:00', limit: '30d' });
  const told = sound(receiptOf(vietnam(), { ...value, limit_basis: ['Luật Đất đai'] }));
  expect(told.limit_basis).toEqual(['Luật Đất đai']);
  expect(told.lines.find((one) => one.code === 'limit-basis')?.vi).toContain('Luật Đất đai');
  for (const usual of [value, { ...value, limit_basis: [] }]) {
    const receipt = sound(receiptOf(vietnam(), usual));
    expect('limit_basis' in receipt).toBe(false);
    expect(receipt.lines.map((one) => one.code)).not.toContain('limit-basis');
  }
});

test('received in the very minute of a cut-off at closing is received after closing', () => {
  const rules = { ...DEFAULT_RULES, cut_off_minute: 1020 };
  const received = at('2023-03-06T17:00');
  const told = sound(dueAt(vietnam(), received, limit('1d'), rules));
  expect(told.lines[1]!.en).toContain('Received after closing');
});
