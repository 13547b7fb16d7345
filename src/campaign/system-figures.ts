import { dayOf, type Instant, parseDay, startOf } from '../kernel/index.ts';
import {
  type LiveFigures,
  type Counts as Measured,
  noCounts,
  type Span,
} from '../measure/index.ts';
import { type Counts, scopedCounts } from '../par/index.ts';
import { subtreeOf, type UnitsOn } from '../unit/index.ts';
import type { Campaign } from './campaign.ts';

/** A campaign's data period as instants; it need not be a period of the calendar. */
export const dataPeriod = ({
  data_from,
  data_to,
}: Pick<Campaign, 'data_from' | 'data_to'>): Span => ({
  from_at: startOf(parseDay(data_from)!),
  to_at: startOf(parseDay(data_to)!),
});

/** The day as of whose units a campaign counts: the last of its data period, or today before that. */
export const dataDay = (campaign: Campaign, now: Instant): number =>
  Math.min(parseDay(campaign.data_to)! - 1, dayOf(now));

/**
 * What the program counted of each unit in the data period: its own dossiers, those of the units
 * below it (`received.below`) and both (`received.subtree`). Units without dossiers have zeros.
 * While the period is not over, the figures are those of now.
 */
export function systemFigures(
  figures: Pick<LiveFigures, 'figures'>,
  units: UnitsOn,
  campaign: Pick<Campaign, 'data_from' | 'data_to'>,
  unit_ids: readonly number[],
): Map<number, Counts> {
  const told = figures.figures({ period: dataPeriod(campaign), by: ['unit'] }).figures;
  const own = new Map(told.map(({ unit_id, counts }) => [unit_id!, counts]));
  return new Map(unit_ids.map((unit_id) => [unit_id, scopedOf(own, units, unit_id)]));
}

function scopedOf(own: ReadonlyMap<number, Measured>, units: UnitsOn, unit_id: number): Counts {
  const below = subtreeOf(units, unit_id)
    .slice(1)
    .map((unit) => own.get(unit.unit_id) ?? noCounts());
  const sum: Record<string, number> = { ...noCounts() };
  for (const counts of below)
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return scopedCounts(own.get(unit_id) ?? noCounts(), sum);
}
