import { parseExact, print } from '../../kernel/index.ts';
import type { PaperTable } from '../../platform/index.ts';
import type { ReleaseBlock, ReleaseUnit } from '../body.ts';
import { fill, TEMPLATES } from './templates.ts';

const { table: WORDS } = TEMPLATES;

/** A block's results, a row a unit in the order of places, the block's mean last. */
export function annexTable(block: ReleaseBlock, last_year: number): PaperTable {
  const { set, units, mean } = block;
  const areas = set.areas.map(({ code }) => code);
  const rows = units.map((unit) => annexRow(block, unit));
  const blanks = areas.map(() => '');
  const last = ['', WORDS.mean, ...blanks, '', mean?.printed ?? '–', '', ''];
  const number = { width: 6.3, align: 'right' } as const;
  return {
    part: 'table',
    columns: [
      { head: WORDS.rank, width: 5, align: 'center' },
      { head: WORDS.unit, width: 34, align: 'left' },
      ...areas.map((code) => ({ ...number, head: fill(WORDS.area, { code }) })),
      { ...number, head: WORDS.total },
      { ...number, head: WORDS.index },
      { head: WORDS.tier, width: 8, align: 'center' },
      { head: fill(WORDS.last_rank, { last_year }), width: 6, align: 'center' },
    ],
    rows: [...rows, last],
    bold_rows: [rows.length],
  };
}

/** The cells of one unit, as they are printed. */
export function annexRow({ set }: ReleaseBlock, { name, outcome, last_year }: ReleaseUnit) {
  const { decimals, mode } = set.printed;
  const printed = (text: string | null) => {
    const exact = text === null ? null : parseExact(text);
    return exact ? print(exact, decimals, mode) : '–';
  };
  const tier = set.tiers?.bands.find(({ code }) => code === outcome.tier)?.name_vi;
  return [
    outcome.rank === null ? '–' : String(outcome.rank),
    name,
    ...outcome.areas.map(({ index }) => printed(index)),
    outcome.printed_total ?? '–',
    outcome.printed_index ?? '–',
    tier ?? '–',
    last_year?.rank ? String(last_year.rank) : '–',
  ];
}
