import { type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Definition, findSpan, type MeasureCode, type Period } from '../measure/index.ts';
import type { Procedure } from '../procedure/index.ts';
import type { Level, UnitOn, UnitsOn } from '../unit/index.ts';
import { LIST_MEASURES } from './list-measures.ts';
import { readPage } from './paging.ts';

/** Which figure a list opens. What is null does not narrow. */
export interface FigureFilter {
  unit: Pick<UnitOn, 'unit_id' | 'code' | 'name'> | null;
  level: Level | null;
  /** Whose dossiers of a unit: its own, those of the units below it today, or both. */
  reach: Reach;
  period: Period;
  /** As the address names it, and the measures that it adds up. */
  measure: string;
  measures: readonly MeasureCode[];
  procedure: Pick<Procedure, 'procedure_id' | 'title'> | null;
  channel: number | null;
  field: string | null;
  /** The moment that the figure told; now when null. */
  as_of: Instant | null;
  /** By which of the two definitions on time is told. */
  definition: Definition;
  page: number;
}

/** How far the figure of one unit reaches. */
export type Reach = 'own' | 'below' | 'subtree';

/** What an address may name. */
export interface KnownNames {
  units: UnitsOn;
  periods: readonly Period[];
  procedures: ReadonlyMap<number, Procedure>;
}

const LEVELS: readonly Level[] = ['province', 'district', 'commune'];
const CHANNELS = ['1', '2', '3'];
const DEFINITIONS: readonly Definition[] = ['by-instant', 'by-date'];

/** Whether an address asks for the list behind a figure; without a measure it is a work list. */
export const namesFigure = (search: URLSearchParams): boolean => search.has('measure');

/**
 * Reads the address of a list: `unit=H47.18&period=2022&measure=finished_late`. Whatever it names
 * must exist: a list that silently showed something else would not equal its figure.
 */
export function readFigureFilter(
  search: URLSearchParams,
  known: KnownNames,
): FigureFilter | Refusal {
  const named = (name: string): string | null => search.get(name) || null;
  const place = readPlace(named('unit'), named('level'), known.units);
  if (isRefusal(place)) return place;
  const period = readPeriod(named('period'), known.periods);
  if (isRefusal(period)) return period;
  const measure = readMeasure(named('measure'));
  if (isRefusal(measure)) return measure;
  if (measure.reach !== 'own' && place.level)
    return refuse('list.reach-of-a-level', { level: place.level }, { path: 'measure' });
  const procedure = readProcedure(named('procedure'), known.procedures);
  if (isRefusal(procedure)) return procedure;
  const channel = readChannel(named('channel'));
  if (isRefusal(channel)) return channel;
  const field = readField(named('field'), known.procedures);
  if (isRefusal(field)) return field;
  const as_of = readAsOf(named('as_of'));
  if (isRefusal(as_of)) return as_of;
  const definition = readDefinition(named('definition'));
  if (isRefusal(definition)) return definition;
  const page = readPage(named('page'));
  if (isRefusal(page)) return page;
  return { ...place, period, ...measure, procedure, channel, field, as_of, definition, page };
}

function readPlace(
  code: string | null,
  level: string | null,
  units: UnitsOn,
): Pick<FigureFilter, 'unit' | 'level'> | Refusal {
  if (code && level)
    return refuse('list.unit-or-level', { unit: code, level }, { path: 'level', possible: [code] });
  if (level) {
    const found = LEVELS.find((one) => one === level);
    if (!found)
      return refuse('list.unknown-level', { level }, { path: 'level', possible: [...LEVELS] });
    return { unit: null, level: found };
  }
  if (!code) return { unit: null, level: null };
  const unit = units.by_code.get(code);
  if (!unit) return refuse('unit.not-found', { code }, { path: 'unit' });
  if (unit.kind === 'province') return { unit: null, level: null };
  if (!unit.level)
    return refuse('unit.decides-nothing', { code, name: unit.name }, { path: 'unit' });
  return { unit, level: null };
}

function readPeriod(code: string | null, periods: readonly Period[]): Period | Refusal {
  const period = periods.find((one) => one.period_code === code) ?? findSpan(code ?? '');
  const possible = periods.filter((one) => one.kind === 'year').map((one) => one.period_code);
  return period ?? refuse('period.not-found', { period: code }, { path: 'period', possible });
}

/** `finished_late`, or as criteria name it `finished_late.below`, `finished_late.subtree`. */
function readMeasure(
  given: string | null,
): Pick<FigureFilter, 'measure' | 'measures' | 'reach'> | Refusal {
  const [measure = '', scope = 'own', more] = (given ?? '').split('.');
  const reach = REACHES.find((one) => one === scope);
  if (reach && more === undefined && Object.hasOwn(LIST_MEASURES, measure))
    return { measure, measures: LIST_MEASURES[measure]!, reach };
  const possible = Object.keys(LIST_MEASURES);
  return refuse('list.unknown-measure', { measure: given }, { path: 'measure', possible });
}

const REACHES: readonly Reach[] = ['own', 'below', 'subtree'];

function readProcedure(
  text: string | null,
  procedures: KnownNames['procedures'],
): Procedure | null | Refusal {
  if (!text) return null;
  const found = procedures.get(Number(text));
  return found ?? refuse('procedure.not-found', { procedure_id: text }, { path: 'procedure' });
}

function readChannel(text: string | null): number | null | Refusal {
  if (!text) return null;
  if (CHANNELS.includes(text)) return Number(text);
  return refuse('list.unknown-channel', { channel: text }, { path: 'channel', possible: CHANNELS });
}

function readField(
  field: string | null,
  procedures: KnownNames['procedures'],
): string | null | Refusal {
  if (!field) return null;
  for (const procedure of procedures.values()) if (procedure.field === field) return field;
  return refuse('list.unknown-field', { field }, { path: 'field' });
}

function readDefinition(text: string | null): Definition | Refusal {
  if (!text) return 'by-instant';
  const found = DEFINITIONS.find((one) => one === text);
  const more = { path: 'definition', possible: [...DEFINITIONS] };
  return found ?? refuse('list.unknown-definition', { definition: text }, more);
}

/** Milliseconds, as figures tell their moment. */
function readAsOf(text: string | null): Instant | null | Refusal {
  if (!text) return null;
  if (/^\d{12,14}$/.test(text)) return Number(text);
  return refuse('list.unknown-moment', { as_of: text }, { path: 'as_of' });
}
