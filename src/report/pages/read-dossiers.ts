import { may } from '../../identity/index.ts';
import { dayOf, isRefusal, type Refusal } from '../../kernel/index.ts';
import { findUsualYear, isUsedBy, type PeriodKind } from '../../measure/index.ts';
import { granted } from '../../ui/refused.ts';
import type { Viewer, World } from '../../ui/world.ts';
import { type ReportChoice, readReportChoice } from '../choice.ts';
import { levelRows, type Row, unitRows } from '../rows.ts';

/** What the report's page shows; with a refusal there are no figures, and what was typed stays. */
export interface DossierReport {
  periods: { period_code: string; kind: string; name: string }[];
  typed: Record<'period' | 'at' | 'definition' | 'level', string>;
  refusal: Refusal | null;
  told: Told | null;
}

export interface Told {
  choice: ReportChoice;
  /** The moment that the figures tell, in the period or at its end. */
  as_of: number;
  levels: Row[];
  units: Row[];
}

/** In this order they are offered, the newest of each kind first. */
const KINDS: readonly PeriodKind[] = [
  'year',
  'quarter',
  'month',
  'report-year',
  'report-half',
  'report-quarter',
  'report-month',
];

/** Counts the report from nothing, as of the moment that was asked for. */
export function readDossierReport(
  { figures, references }: World,
  viewer: Viewer | null,
  search: URLSearchParams,
): DossierReport {
  granted(may(viewer, 'figures.view', {}));
  const now = figures.as_of();
  const periods = figures.periods.filter((period) => period.from_at <= now);
  const counted = references()
    .today()
    .all.filter(({ level }) => level !== null)
    .map(({ unit_id }) => unit_id);
  const usual = findUsualYear(periods, now, isUsedBy(figures.cell, counted));
  const choice = readReportChoice(search, periods, now, usual);
  const refused = isRefusal(choice);
  const typed = (name: string) => search.get(name) ?? '';
  return {
    periods: periods
      .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.from_at - a.from_at)
      .map(({ period_code, kind, name }) => ({ period_code, kind, name })),
    typed: {
      period: refused ? typed('period') : choice.period.period_code,
      at: typed('at'),
      definition: refused ? typed('definition') : choice.definition,
      level: typed('level'),
    },
    refusal: refused ? choice : null,
    told: refused ? null : tell({ figures, references }, choice),
  };
}

function tell(
  { figures, references }: Pick<World, 'figures' | 'references'>,
  choice: ReportChoice,
): Told {
  const { period, at, definition, level } = choice;
  const query = { period, definition, ...(at !== null && { as_of: at }) };
  const { as_of, figures: by_level } = figures.figures({ ...query, by: ['level'] });
  const units = references().unitsOn(dayOf(as_of)).all;
  return {
    choice,
    as_of,
    levels: levelRows(by_level),
    units: level
      ? unitRows(figures.figures({ ...query, by: ['unit'], as_of }).figures, units, level)
      : [],
  };
}
