/**
 * A table of dossiers as a one-stop system writes it, with faults planted in known places and its
 * own totals counted beside it. The same seed gives the same table.
 */
import { readFileSync } from 'node:fs';
import { type FaultRule, type Known, type Mapping, parseMapping } from '../../src/import/index.ts';
import { type Random, seededRandom } from '../../src/kernel/index.ts';
import { CODE, KNOWN_PLANTS, PLANTS, type Plant, PROCEDURE, type Written } from './plant.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFSET = 7 * 60 * MINUTE;

/** The moment from which the generated table looks back. */
export const NOW = Date.UTC(2024, 0, 1) - OFFSET;

export interface Generated {
  mapping: Mapping;
  known: Known;
  header: string[];
  /** The table's text, line ends `\r\n`, without a byte order mark. */
  text: string;
  /** Each fault: its row as a spreadsheet shows it, its column and its rule. */
  planted: { row: number; column: string | null; rule: FaultRule }[];
  /** Counted from the sound rows while they were written. */
  expected: {
    rows: number;
    taken: number;
    finished: number;
    returned: number;
    open: number;
    late_by_instant: number;
    late_by_date: number;
    due_by_clock: number;
  };
}

export interface Wanted {
  count: number;
  /** How many rows are made faulty; every kind comes before any comes twice. */
  faults?: number;
  seed?: number;
  /** The province knows all units and procedures, and takes no new ones. */
  known?: boolean;
  /** The first of the codes' last parts; another gives other dossiers. */
  first?: number;
}

const UNITS = [
  ...['Nội vụ', 'Tư pháp', 'Y tế', 'Xây dựng', 'Công Thương', 'Giao thông vận tải'].map(
    (n) => `Sở ${n}`,
  ),
  ...['Tiên Phước', 'Phú Ninh', 'Núi Thành', 'Duy Xuyên', 'Đại Lộc', 'Hiệp Đức'].map(
    (n) => `Huyện ${n}`,
  ),
  ...['Tam Kỳ', 'Hội An'].map((n) => `Thành phố ${n}`),
  ...['An Mỹ', 'Hòa Thuận', 'Tân Thạnh', 'Cẩm Phô', 'Minh An', 'Sơn Phong'].map(
    (n) => `Phường ${n}`,
  ),
];
const PROCEDURES = Array.from({ length: 40 }, (_, i) => `1.0139${String(10 + i)}`);
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Trực tuyến', 'Bưu chính'];

export const ONE_STOP = new URL('../../data/import/one-stop.json', import.meta.url);

export function generateTable({
  count,
  faults = 0,
  seed = 1,
  known = false,
  first = 1,
}: Wanted): Generated {
  const random = seededRandom(seed);
  const { source: _, note: __, ...shipped } = JSON.parse(readFileSync(ONE_STOP, 'utf8'));
  const mapping = parseMapping({
    ...shipped,
    dates: [...shipped.dates, 'dd-MM-yyyy', 'MM-dd-yyyy'],
    create: { units: !known, procedures: !known },
  }) as Mapping;
  const header = Object.values(mapping.columns);
  const expected = {
    rows: 0,
    taken: 0,
    finished: 0,
    returned: 0,
    open: 0,
    late_by_instant: 0,
    late_by_date: 0,
    due_by_clock: 0,
  };
  const planted: Generated['planted'] = [];
  const plants = known ? [...PLANTS, ...KNOWN_PLANTS] : PLANTS;
  const lines = [lineOf(header)];
  const write = (written: Written) => {
    lines.push('raw' in written ? written.raw : lineOf(written.cells));
    expected.rows += 1;
    return lines.length;
  };
  const plant = (row: number, column: number | null, rule: FaultRule) =>
    planted.push({ row, column: column === null ? null : header[column]!, rule });
  const waiting = waitingPlants(plants, faults);
  const spaced = Math.max(1, Math.floor(count / (faults + 1)));
  for (let i = 0; i < count; i += 1) {
    const { cells, counted } = dossier(random, first + i);
    const due = i > 0 && i % spaced === 0 ? waiting.findIndex((one) => fits(one, cells)) : -1;
    const [one] = due < 0 ? [] : waiting.splice(due, 1);
    if (one === undefined) {
      write({ cells });
      countOne(expected, counted);
    } else if (one === 'same') {
      write({ cells });
      countOne(expected, counted);
      plant(write({ cells }), CODE, 'code-twice-same');
    } else if (one === 'different') {
      plant(write({ cells }), CODE, 'code-twice-different');
      const other = cells.with(PROCEDURE, PROCEDURES.find((code) => code !== cells[PROCEDURE])!);
      plant(write({ cells: other }), CODE, 'code-twice-different');
    } else if (one === 'cut') write({ cells });
    else if (one === 'header') plant(write({ cells: header }), null, 'header-again');
    else plant(write(one.make(cells)), one.column, one.rule);
  }
  const cut = waiting.includes('cut');
  if (cut) {
    const { cells } = dossier(random, first + count);
    plant(write({ raw: lineOf(cells).slice(0, lineOf(cells).indexOf(',') + 4) }), null, 'cut-off');
  }
  const text = lines.join('\r\n') + (cut ? '' : '\r\n');
  return { mapping, known: knownOf(known), header, text, planted, expected };
}

type Waiting = Plant | 'same' | 'different' | 'header' | 'cut';

function waitingPlants(plants: readonly Plant[], faults: number): Waiting[] {
  const all: Waiting[] = ['same', 'different', 'header', ...plants];
  const more = Array.from({ length: Math.max(0, faults - 1) }, (_, i) => all[i % all.length]!);
  return faults > 0 ? [...more, 'cut'] : [];
}

const fits = (one: Waiting, cells: readonly string[]): boolean =>
  one !== 'cut' && (typeof one === 'string' || (one.fits?.(cells) ?? true));

interface Counted {
  received_at: number;
  due_at: number | null;
  finished_at: number | null;
  returned_at: number | null;
}

function dossier(random: Random, number: number): { cells: string[]; counted: Counted } {
  const received_at =
    Date.UTC(2022, 0, 3) + random.int(0, 630) * DAY + random.int(7 * 60, 16 * 60) * MINUTE;
  const due_at = random.next() < 0.03 ? null : received_at + random.int(3, 20) * DAY;
  const open = random.next() < 0.04;
  const late = random.next() < 0.06;
  const about = due_at ?? received_at + 9 * DAY;
  const finished_at = open
    ? null
    : late
      ? about + random.int(1, 5000) * MINUTE
      : received_at + Math.floor(((about - received_at) * random.next()) / MINUTE) * MINUTE;
  const returned_at =
    finished_at === null || random.next() < 0.2 ? null : finished_at + random.int(0, 3000) * MINUTE;
  const status =
    returned_at !== null
      ? 'Đã trả kết quả'
      : finished_at !== null
        ? 'Đã có kết quả'
        : random.pick(['Mới tiếp nhận', 'Đang xử lý']);
  const day = new Date(received_at).toISOString().slice(2, 10).replaceAll('-', '');
  return {
    cells: [
      `H60.${String(random.int(1, 40)).padStart(2, '0')}-${day}-${String(number).padStart(6, '0')}`,
      random.pick(UNITS),
      random.pick(PROCEDURES),
      random.pick(CHANNELS),
      ...[received_at, due_at, finished_at, returned_at].map(written),
      status,
    ],
    counted: { received_at, due_at, finished_at, returned_at },
  };
}

function countOne(
  expected: Generated['expected'],
  { due_at, finished_at, returned_at }: Counted,
): void {
  expected.taken += 1;
  expected.due_by_clock += due_at === null ? 1 : 0;
  expected.returned += returned_at === null ? 0 : 1;
  if (finished_at === null) {
    expected.open += 1;
    return;
  }
  expected.finished += 1;
  if (due_at === null) return;
  expected.late_by_instant += finished_at > due_at ? 1 : 0;
  expected.late_by_date += Math.floor(finished_at / DAY) > Math.floor(due_at / DAY) ? 1 : 0;
}

/** Civil time as `31/12/2022 08:05`; here it is kept as if it were UTC. */
function written(civil: number | null): string {
  if (civil === null) return '';
  const text = new Date(civil).toISOString();
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)} ${text.slice(11, 16)}`;
}

export const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const knownOf = (known: boolean): Known => ({
  province: 'H60',
  units: known ? UNITS.map((name, i) => ({ code: `H60.${i + 1}`, name })) : [],
  procedures: known ? PROCEDURES.map((code) => ({ code, title: `Thủ tục ${code}` })) : [],
});

/** The table's bytes in pieces, as a stream gives them. */
export function sourceOf(bytes: Uint8Array, piece = 65_536): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
}
