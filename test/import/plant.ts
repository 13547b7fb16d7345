import type { FaultRule } from '../../src/import/index.ts';

/** A row as it is written: its cells, or the very letters of its line. */
export type Written = { cells: string[] } | { raw: string };

/** How one kind of fault is made of a sound row; `column` is the place of the cell that is named. */
export interface Plant {
  rule: FaultRule;
  column: number | null;
  /** Which rows it can be made of; all when left out. */
  fits?(cells: readonly string[]): boolean;
  make(cells: string[]): Written;
}

export const [CODE, UNIT, PROCEDURE, CHANNEL, RECEIVED, DUE, FINISHED, RETURNED, STATUS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];

const set = (at: number, value: string) => (cells: string[]) => ({ cells: cells.with(at, value) });
const cell = (rule: FaultRule, column: number, value: string, fits?: Plant['fits']): Plant => ({
  rule,
  column,
  fits,
  make: set(column, value),
});

const isFinished = (cells: readonly string[]) => cells[FINISHED] !== '';
const isReturned = (cells: readonly string[]) => cells[RETURNED] !== '';
const isOpen = (cells: readonly string[]) => cells[FINISHED] === '';

/** Every kind that a text table can hold; the generator makes duplicates and the cut-off itself. */
export const PLANTS: readonly Plant[] = [
  {
    rule: 'quote-broken',
    column: UNIT,
    make: (cells) => ({ raw: `${cells[0]},"a"b,${cells[2]}` }),
  },
  { rule: 'too-few-cells', column: null, make: (cells) => ({ cells: cells.slice(0, 5) }) },
  { rule: 'too-many-cells', column: null, make: (cells) => ({ cells: [...cells, 'x'] }) },
  cell('cell-too-long', PROCEDURE, 'x'.repeat(100_001)),
  cell('nul-byte', UNIT, 'Sở\0Nội vụ'),
  cell('formula', CODE, '=1+1'),
  cell('code-missing', CODE, ''),
  cell('code-unusable', CODE, 'x'.repeat(101)),
  cell('unit-missing', UNIT, ' '),
  cell('procedure-missing', PROCEDURE, ''),
  cell('channel-missing', CHANNEL, ''),
  cell('channel-unknown', CHANNEL, 'Bồ câu'),
  cell('status-missing', STATUS, ''),
  cell('status-unknown', STATUS, 'Chờ xem'),
  cell('date-unreadable', RECEIVED, 'hôm qua'),
  cell('date-unreadable', DUE, '2023/04/05'),
  cell('date-ambiguous', DUE, '03-04-2023'),
  cell('date-impossible', RECEIVED, '31/02/2022 08:00'),
  cell('date-impossible', DUE, '12/13/2023 08:00'),
  cell('date-out-of-range', RECEIVED, '01/01/1900'),
  cell('received-missing', RECEIVED, ''),
  cell('finished-missing', FINISHED, '', (cells) => isFinished(cells) && !isReturned(cells)),
  cell('returned-missing', RETURNED, '', isReturned),
  cell('finished-before-received', FINISHED, '01/01/2001 08:00', isFinished),
  cell('due-before-received', DUE, '01/01/2001 08:00'),
  cell('returned-before-finished', RETURNED, '01/01/2001 08:00', isReturned),
  {
    rule: 'received-in-future',
    column: RECEIVED,
    fits: isOpen,
    make: (cells) => ({
      cells: cells.with(RECEIVED, '02/02/2090 08:00').with(DUE, '03/03/2090 08:00'),
    }),
  },
  cell(
    'finished-in-future',
    FINISHED,
    '02/02/2090 08:00',
    (cells) => isFinished(cells) && !isReturned(cells),
  ),
  cell('returned-in-future', RETURNED, '02/02/2090 08:00', isReturned),
  {
    rule: 'status-against-dates',
    column: STATUS,
    fits: isReturned,
    make: set(STATUS, 'Đang xử lý'),
  },
];

/** These need a province that knows its units and procedures and takes no new ones. */
export const KNOWN_PLANTS: readonly Plant[] = [
  cell('unit-unknown', UNIT, 'Sở Không có'),
  cell('procedure-unknown', PROCEDURE, '9.999999'),
];
