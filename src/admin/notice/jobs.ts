import { enqueueAll } from '../../message/index.ts';
import { type Clock, type Database, startTurns } from '../../platform/index.ts';
import type { UnitsOn } from '../../unit/index.ts';
import type { Calendar } from '../../worktime/index.ts';
import { messageOf } from './message-of.ts';
import { noticesOf } from './notices-of.ts';
import { getSettings } from './settings.ts';
import { type Horizon, horizonOf, lastDueOf } from './stage.ts';
import {
  addUsualSettings,
  insertNotices,
  readDueDossiers,
  readHeads,
  readSettingRows,
} from './store.ts';

/** What telling officers of due instants needs of the world. */
export interface NoticeJobWorld {
  database: Database;
  /** The province's time. */
  clock: Clock;
  tenant_id: number;
  references: {
    calendarOf(unit_code: string): Calendar;
    today(): UnitsOn;
    procedures: ReadonlyMap<number, { title: string }>;
  };
  config: { base_url: string };
  /** The province's prefix after it: `/p/H60`. */
  prefix: string;
  on_fault(fault: unknown): void;
}

/** Tells officers of due instants until it is stopped. */
export interface NoticeJobs {
  /** Tells what should have been told by now and was not; how many notices that were. */
  tick(): Promise<number>;
  stop(): Promise<void>;
}

const TICK_MS = 15_000;

/**
 * Nothing is remembered between ticks: each derives from the open dossiers what should have been
 * told by now, and the table's key keeps it from being told twice. So a restart, a missed tick and
 * a second process change nothing.
 */
export async function startNoticeJobs(world: NoticeJobWorld): Promise<NoticeJobs> {
  const { database, tenant_id, on_fault } = world;
  await database.inTenant(tenant_id, (tx) => addUsualSettings(tx, tenant_id));
  return startTurns(() => tellDue(world), TICK_MS, on_fault);
}

function tellDue({
  database,
  clock,
  tenant_id,
  references,
  config,
  prefix,
}: NoticeJobWorld): Promise<number> {
  return database.inTenant(tenant_id, async (tx) => {
    const now = clock.now();
    const settings = getSettings(await readSettingRows(tx, tenant_id));
    const horizons = new Map<Calendar, Horizon>();
    const horizonIn = (unit_code: string): Horizon => {
      const calendar = references.calendarOf(unit_code);
      const known = horizons.get(calendar) ?? horizonOf(calendar, now, settings.soon_hours);
      horizons.set(calendar, known);
      return known;
    };
    const { all, by_id } = references.today();
    const until = Math.max(...all.map(({ code }) => lastDueOf(horizonIn(code))));
    const dossiers = await readDueDossiers(tx, tenant_id, until);
    const heads = await readHeads(tx, tenant_id, now);
    const drafts = noticesOf(
      dossiers,
      settings,
      (unit_id) => horizonIn(by_id.get(unit_id)?.code ?? ''),
      (unit_id) => heads.get(unit_id) ?? [],
    );
    if (drafts.length === 0) return 0;
    const told = await insertNotices(tx, tenant_id, drafts, now);
    const names = {
      procedureOf: (procedure_id: number) => references.procedures.get(procedure_id)?.title ?? '',
      unitOf: (unit_id: number) => by_id.get(unit_id)?.name ?? '',
      home: config.base_url + prefix,
    };
    await enqueueAll(
      tx,
      tenant_id,
      told.map((notice) => messageOf(notice, names, now)),
    );
    return told.length;
  });
}
