import { exactText } from '../kernel/index.ts';
import { type Figure, parseFigure } from './figures/figure.ts';
import type { Decided, UnitMeasures } from './measures.ts';

/** What is known of a unit beside the program's own counts: reported, surveyed, decided. */
export type UnitExtras = Partial<
  Pick<UnitMeasures, 'counts' | 'choices' | 'decided' | 'not_applicable'>
>;

/** What extras are for: one set in one year. */
export interface ExtrasFor {
  set_code: string;
  /** `2023`; months and quarters of the year are judged with it as well. */
  year: string;
}

/** Extras of one source, as they are handed from program to program. */
export interface ExtrasRow extends ExtrasFor {
  source: string;
  unit_id: number;
  extras: UnitExtras;
}

/** Extras as JSON can carry them: exact numbers as their lossless text. */
export interface PackedExtrasRow extends Omit<ExtrasRow, 'extras'> {
  extras: Omit<UnitExtras, 'counts' | 'decided'> & {
    counts?: Record<string, number | string>;
    decided?: Record<string, number | string>;
  };
}

/** Rows for JSON. */
export const packExtras = (rows: readonly ExtrasRow[]): PackedExtrasRow[] =>
  rows.map(({ extras: { counts, decided, ...extras }, ...row }) => ({
    ...row,
    extras: {
      ...extras,
      ...(counts && { counts: each(counts, packed) }),
      ...(decided && { decided: each(decided, packed) }),
    },
  }));

/** Rows as they were before `packExtras`. */
export const unpackExtras = (rows: readonly PackedExtrasRow[]): ExtrasRow[] =>
  rows.map(({ extras: { counts, decided, ...extras }, ...row }) => ({
    ...row,
    extras: {
      ...extras,
      ...(counts && { counts: each(counts, unpacked) as Record<string, Figure> }),
      ...(decided && { decided: each(decided, unpacked) }),
    },
  }));

const packed = (value: Decided): number | string =>
  typeof value === 'object' ? exactText(value) : value;
const unpacked = (value: number | string): Decided =>
  typeof value === 'number' || value === 'not-applicable' ? value : (parseFigure(value) ?? 0);
const each = <A, B>(values: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)]));

/**
 * The board on which campaigns and surveys write what they know of units. A source replaces what it
 * wrote before; sources are laid over one another in the order in which they first wrote, and the
 * program's own counts over them all.
 */
export interface ScoreExtras {
  /** Writes what a source knows of some units; the caller then refreshes the scores of these. */
  put(source: string, of: ExtrasFor, units: ReadonlyMap<number, UnitExtras | null>): void;
  /** What all sources know of a unit. The same object until something is put. */
  find(of: ExtrasFor, unit_id: number): UnitExtras | null;
  /** Everything, so that another program can score the same. */
  all(): ExtrasRow[];
}

/** A board with nothing on it, or with what another one held. */
export function scoreExtras(rows: readonly ExtrasRow[] = []): ScoreExtras {
  const sources = new Map<string, Map<string, ExtrasRow>>();
  const merged = new Map<string, UnitExtras | null>();
  const keyOf = ({ set_code, year }: ExtrasFor, unit_id: number) =>
    `${set_code} ${year} ${unit_id}`;
  const put: ScoreExtras['put'] = (source, of, units) => {
    const written = sources.get(source) ?? new Map<string, ExtrasRow>();
    sources.set(source, written);
    for (const [unit_id, extras] of units) {
      const key = keyOf(of, unit_id);
      merged.delete(key);
      if (extras) written.set(key, { source, ...of, unit_id, extras });
      else written.delete(key);
    }
  };
  for (const { source, unit_id, extras, ...of } of rows)
    put(source, of, new Map([[unit_id, extras]]));
  return {
    put,
    find(of, unit_id) {
      const key = keyOf(of, unit_id);
      const known = merged.get(key);
      if (known !== undefined) return known;
      const found = [...sources.values()].flatMap((rows) => rows.get(key)?.extras ?? []);
      const one = found.length > 0 ? found.reduce(laidOver) : null;
      merged.set(key, one);
      return one;
    },
    all: () => [...sources.values()].flatMap((rows) => [...rows.values()]),
  };
}

const laidOver = (below: UnitExtras, above: UnitExtras): UnitExtras => ({
  counts: { ...below.counts, ...above.counts } as Record<string, Figure>,
  choices: { ...below.choices, ...above.choices },
  decided: { ...below.decided, ...above.decided },
  not_applicable: [...(below.not_applicable ?? []), ...(above.not_applicable ?? [])],
});
