import { expect, test } from 'vitest';
import { sampleProcedure, UNITS } from '../../test/desk/units.ts';
import { isRefusal } from '../kernel/index.ts';
import { parsePeriod } from '../measure/index.ts';
import { textIn } from '../ui/text/index.ts';
import { namesFigure, readFigureFilter } from './figure-filter.ts';
import { figureHeading } from './figure-heading.ts';
import { LIST_MEASURES } from './list-measures.ts';

const year = parsePeriod({
  period_code: '2022',
  kind: 'year',
  name: 'Năm 2022',
  from_on: '2022-01-01',
  to_on: '2023-01-01',
});
const procedure = sampleProcedure();
const known = { units: UNITS, periods: [year], procedures: new Map([[4, procedure]]) };
const read = (search: string) => readFigureFilter(new URLSearchParams(search), known);
const refusedAs = (search: string) => {
  const answer = read(search);
  return isRefusal(answer) ? `${answer.refused} ${answer.path}` : 'read';
};
const heading = (search: string, lang: 'vi' | 'en' = 'vi') => {
  const filter = read(search);
  if (isRefusal(filter)) throw new Error(filter.refused);
  return figureHeading(filter, textIn(lang));
};

test('an address with a measure opens a figure, without one a work list', () => {
  expect(namesFigure(new URLSearchParams('measure=received'))).toBe(true);
  expect(namesFigure(new URLSearchParams('tab=open'))).toBe(false);
});

test('the words of a list say what its figure counts, where and when', () => {
  expect(heading('unit=H47.18&period=2022&measure=finished_late').title).toBe(
    'Hồ sơ đã giải quyết trễ hạn · Huyện Phú Ninh · Năm 2022',
  );
  expect(heading('level=commune&period=2022&measure=in_time', 'en').title).toBe(
    'Dossiers finished early or on time · Commune level · Năm 2022',
  );
  const narrowed = `period=2022&measure=open&procedure=4&channel=2&field=${procedure.field}`;
  expect(heading(narrowed)).toEqual({
    title: 'Hồ sơ đang giải quyết · Toàn tỉnh · Năm 2022',
    narrowed: [
      'Thủ tục: Đăng ký thành lập hộ kinh doanh',
      'Lĩnh vực: Thành lập và hoạt động của hộ kinh doanh',
      'Hình thức nộp: Trực tuyến',
    ],
  });
});

test('a measure may reach the units below, as criteria name it; a level reaches none', () => {
  expect(read('unit=H47.18&period=2022&measure=finished_late.below')).toMatchObject({
    measure: 'finished_late',
    reach: 'below',
  });
  expect(heading('unit=H47.18&period=2022&measure=finished_late.below').title).toBe(
    'Hồ sơ đã giải quyết trễ hạn · Huyện Phú Ninh (các đơn vị cấp dưới) · Năm 2022',
  );
  expect(refusedAs('level=district&period=2022&measure=finished_late.below')).toBe(
    'list.reach-of-a-level measure',
  );
  expect(refusedAs('unit=H47.18&period=2022&measure=finished_late.beside')).toBe(
    'list.unknown-measure measure',
  );
});

test('on time is told by the instant, or by date where the address says so', () => {
  expect(read('period=2022&measure=finished_late')).toMatchObject({ definition: 'by-instant' });
  const by_date = 'period=2022&measure=finished_late&definition=by-date';
  expect(read(by_date)).toMatchObject({ definition: 'by-date' });
  expect(heading(by_date).narrowed).toEqual([
    'Đúng hạn, trễ hạn tính theo ngày, không theo giờ hẹn trả',
  ]);
  expect(refusedAs('period=2022&measure=finished_late&definition=by-hour')).toBe(
    'list.unknown-definition definition',
  );
});

test('every measure and sum has its words in both languages', () => {
  for (const measure of Object.keys(LIST_MEASURES))
    for (const lang of ['vi', 'en'] as const)
      expect(heading(`period=2022&measure=${measure}`, lang).title).not.toContain('desk.measure');
});

test('the province’s own code is the whole province; the centre decides nothing', () => {
  expect(read('unit=H47&period=2022&measure=received')).toMatchObject({ unit: null, level: null });
  expect(refusedAs('unit=H47.100&period=2022&measure=received')).toBe('unit.decides-nothing unit');
});

test('whatever an address names must exist, else the list would not equal its figure', () => {
  const rest = 'period=2022&measure=received';
  expect([
    refusedAs(`unit=H47.99&${rest}`),
    refusedAs(`level=galaxy&${rest}`),
    refusedAs(`unit=H47.18&level=district&${rest}`),
    refusedAs('measure=received'),
    refusedAs('measure=received&period=1999'),
    refusedAs('period=2022&measure=nonsense'),
    refusedAs('period=2022&measure=constructor'),
    refusedAs(`${rest}&procedure=99`),
    refusedAs(`${rest}&channel=4`),
    refusedAs(`${rest}&field=nonsense`),
    refusedAs(`${rest}&as_of=yesterday`),
    refusedAs(`${rest}&page=0`),
  ]).toEqual([
    'unit.not-found unit',
    'list.unknown-level level',
    'list.unit-or-level level',
    'period.not-found period',
    'period.not-found period',
    'list.unknown-measure measure',
    'list.unknown-measure measure',
    'procedure.not-found procedure',
    'list.unknown-channel channel',
    'list.unknown-field field',
    'list.unknown-moment as_of',
    'list.unknown-page page',
  ]);
});

test('a list opens figures of any two days, such as the data period of a campaign', () => {
  const search = 'unit=H47.18&period=2022-01-01..2022-10-01&measure=finished_late';
  expect(heading(search).title).toContain('01/01/2022 – 30/09/2022');
  expect(refusedAs('period=2022-10-01..2022-01-01&measure=open')).toBe('period.not-found period');
});
