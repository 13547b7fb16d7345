import { isRefusal } from '../kernel/index.ts';
import { type CatalogueRow, parseCatalogue } from '../procedure/index.ts';
import { parseUnitFile, type UnitRows } from '../unit/index.ts';
import { type CalendarSpec, getCalendar } from '../worktime/index.ts';

/** A data file as it was read. */
export interface DataFile {
  /** `data/periods.json`. */
  name: string;
  sha256: string;
  json: unknown;
}

/** A period's row: days in Vietnam, `to_on` the first day that is no longer in it. */
export interface PeriodFileRow {
  period_code: string;
  kind: string;
  name: string;
  from_on: string;
  to_on: string;
  source: string;
}

/** What of a criteria set has columns of its own; the whole set is stored as text beside it. */
export interface CriteriaFile {
  set_code: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
}

/** Everything of a province that stands before its first dossier. */
export interface ProvinceData {
  /** Where it comes from; the journal keeps this. */
  files: Omit<DataFile, 'json'>[];
  units: UnitRows;
  catalogue: CatalogueRow[];
  calendar: CalendarSpec & { calendar_code: string; version: number };
  periods: PeriodFileRow[];
  criteria: CriteriaFile[];
}

/** The files of which there is one each; procedures and criteria sets have folders. */
export const DATA_FILES = {
  units: 'data/units/quang-nam-2022.json',
  calendar: 'data/calendars/vietnam-civil-servants.json',
  periods: 'data/periods.json',
} as const;

/** The sets of the province's own index, by block and year, and the whole of Decision 766. */
export const PAR_SETS: readonly string[] = [
  'decision-766',
  ...[2022, 2023].flatMap((year) =>
    ['departments', 'vertical', 'districts'].map((block) => `par-${block}-${year}`),
  ),
].map((name) => `data/criteria/par/${name}.json`);

/** Checks the files and puts them together; a refused file is a fault of the installation. */
export function provinceData(files: readonly DataFile[]): ProvinceData {
  const jsonIn = (path: string): unknown[] =>
    files.filter(({ name }) => name.startsWith(path)).map(({ json }) => json);
  const units = accepted('units', parseUnitFile(jsonIn(DATA_FILES.units)[0]));
  const unit_codes = new Set(units.units.map((unit) => unit.code));
  const catalogue = accepted('procedures', parseCatalogue(jsonIn('data/procedures/'), unit_codes));
  const calendar = jsonIn(DATA_FILES.calendar)[0] as ProvinceData['calendar'];
  getCalendar(calendar);
  return {
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    units,
    catalogue: catalogue.procedures,
    calendar,
    periods: (jsonIn(DATA_FILES.periods)[0] as { periods: PeriodFileRow[] }).periods,
    criteria: jsonIn('data/criteria/') as CriteriaFile[],
  };
}

function accepted<T>(what: string, read: T): Exclude<T, { refused: string }> {
  if (isRefusal(read)) throw new Error(`data/${what} is refused: ${JSON.stringify(read)}`);
  return read as Exclude<T, { refused: string }>;
}
