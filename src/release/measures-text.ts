import { type Exact, exactText, parseExact } from '../kernel/index.ts';
import type { Decided, Figure, UnitMeasures } from '../par/index.ts';
import type { ReleaseMeasures } from './body.ts';

/** The inputs of a unit as they stand in a release; whole numbers stay numbers. */
export function measuresText(unit: UnitMeasures): ReleaseMeasures {
  return {
    counts: mapped(unit.counts, figureText),
    choices: { ...unit.choices },
    not_applicable: [...(unit.not_applicable ?? [])].sort(),
    decided: mapped(unit.decided ?? {}, decidedText),
  };
}

/** The inputs read again, for scoring; a text that is no number is a fault of the file. */
export function readMeasures(
  { counts, choices, not_applicable, decided }: ReleaseMeasures,
  unit: Pick<UnitMeasures, 'unit_id' | 'block_code' | 'level'>,
): UnitMeasures {
  return {
    ...unit,
    counts: mapped(counts, readFigure),
    choices,
    not_applicable,
    decided: mapped(decided, readDecided),
  };
}

/** Whether a text of the file is a number at all. */
export const isFigureText = (value: number | string): boolean =>
  typeof value === 'number' ? Number.isSafeInteger(value) : parseExact(value) !== null;

const NOT_APPLICABLE = 'not-applicable';

function figureText(figure: Figure): number | string {
  if (typeof figure === 'number') return figure;
  const plain = Number(figure.n);
  return figure.d === 1n && Number.isSafeInteger(plain) ? plain : exactText(figure);
}

const decidedText = (decided: Decided): number | string =>
  decided === NOT_APPLICABLE ? decided : figureText(decided);

/** Called on checked texts alone (`release-shape.ts`). */
const readFigure = (value: number | string): Figure =>
  typeof value === 'number' ? value : (parseExact(value) as Exact);

const readDecided = (value: number | string): Decided =>
  value === NOT_APPLICABLE ? NOT_APPLICABLE : readFigure(value);

const mapped = <A, B>(
  record: Readonly<Record<string, A>>,
  of: (value: A) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
