import { type Clock, openDatabase, startTurns, type Turns } from '../../platform/index.ts';
import { extendPeriods } from './store.ts';
import { missingYears } from './years.ts';

/** What the turn of the year needs of the world. */
export interface YearWorld {
  /** Periods are written by the owner alone. */
  owner_url: string;
  tenant_id: number;
  clock: Clock;
  /** Codes of the periods that the province has, as they are now. */
  period_codes(): readonly string[];
  on_fault(fault: unknown): void;
}

const LOOK_MS = 60_000;

/** Gives a province the periods of the next year before it begins. Mostly it only looks. */
export const startYearTurns = (world: YearWorld): Turns<void> =>
  startTurns(() => turn(world), LOOK_MS, world.on_fault);

async function turn({ owner_url, tenant_id, clock, period_codes }: YearWorld): Promise<void> {
  const years = missingYears(period_codes(), clock.now());
  if (years.length === 0) return;
  const database = openDatabase(owner_url, 1);
  try {
    await database.local((tx) => extendPeriods(tx, tenant_id, years[0]!, years.at(-1)!));
  } finally {
    await database.close();
  }
}
