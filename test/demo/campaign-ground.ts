import type { CampaignGround } from '../../src/demo/campaign/tell-campaign.ts';
import { quotasOf } from '../../src/demo/quotas.ts';
import { readProvince } from '../../src/demo/seed/perform.ts';
import { QUANG_NAM_2022 } from '../../src/demo/source.ts';
import { parseDay } from '../../src/kernel/index.ts';
import { type Counts, type CriteriaSet, scopedCounts } from '../../src/par/index.ts';
import { type UnitsOn, unitsOn } from '../../src/unit/index.ts';
import { getCalendar } from '../../src/worktime/index.ts';
import { treeOf } from '../demo.ts';

/** The province with the year's counts as its quotas give them, without telling any dossier. */
export async function campaignGround(): Promise<CampaignGround> {
  const data = await readProvince();
  const units = unitsOn(treeOf(data), parseDay('2023-03-29')!);
  return {
    units,
    sets: data.criteria as unknown as CriteriaSet[],
    calendar: getCalendar(data.calendar),
    system: countsOf(units),
    ids: Array.from({ length: 48 }, (_, i) => 9_000_000_000_001 + i),
    files: new Map(units.all.map(({ unit_id }) => [unit_id, [unit_id * 10, unit_id * 10 + 1]])),
  };
}

function countsOf(units: UnitsOn): Map<number, Counts> {
  const quotas = new Map(quotasOf(QUANG_NAM_2022, units.all).map((one) => [one.unit_id, one]));
  const own = (unit_id: number) => {
    const { finished = 0, late = 0 } = quotas.get(unit_id) ?? {};
    return yearOf(finished, late);
  };
  return new Map(
    units.all.map(({ unit_id }) => {
      const below = units.all.filter(({ parent_id }) => parent_id === unit_id);
      return [unit_id, scopedCounts(own(unit_id), added(below.map((unit) => own(unit.unit_id))))];
    }),
  );
}

/** A year with so many finished; what is beside them stands in a plausible proportion. */
export const yearOf = (finished: number, late: number): Record<string, number> => ({
  received: finished + Math.ceil(finished / 50),
  carried_over: 0,
  finished_early: Math.floor((finished - late) * 0.8),
  finished_on_time: finished - late - Math.floor((finished - late) * 0.8),
  finished_late: late,
  open_in_time: Math.ceil(finished / 60),
  open_overdue: Math.round(late / 20),
  received_online: Math.round(finished * 0.4),
});

function added(years: readonly Record<string, number>[]): Record<string, number> {
  const sum = yearOf(0, 0);
  for (const year of years)
    for (const [name, count] of Object.entries(year)) sum[name] = sum[name]! + count;
  return sum;
}
