import { parseArgs } from 'node:util';
import { dayOf, type Instant, print, ratio } from '../kernel/index.ts';
import {
  type Counts,
  countFigures,
  type Definition,
  finishedOf,
  inTimeOf,
  type Names,
  noCounts,
  type Period,
  readDossiers,
  readPeriods,
  sumCounts,
} from '../measure/index.ts';
import { inSnapshot, type Snapshot } from '../platform/index.ts';
import { loadUnits, unitsOn } from '../unit/index.ts';
import type { Command, Io } from './command.ts';
import { ask, type FoundInstance, openInstance } from './instance.ts';

const PROVINCE = 1;
const LEVELS = ['province', 'district', 'commune'] as const;
type Level = (typeof LEVELS)[number];
const DEFINITIONS: readonly Definition[] = ['by-instant', 'by-date'];

/** Which figures are asked for. */
interface Asked {
  year: string;
  definition: Definition;
}

/** One line of the three-level table. */
interface Line {
  received: number;
  finished: number;
  on_time: number;
  late: number;
  /** The on-time share of what was finished, in percent, cut off after one decimal. */
  printed: string | null;
}

export const figures: Command = {
  name: 'figures',
  summary: 'dossiers of a year by level, as the province announces them',
  help: `Usage: motcua figures --year YEAR [--definition by-instant|by-date] [--json]

Prints for each level the dossiers received and finished in the year, those finished early or on
time, those finished late, and the on-time share cut off after one decimal. The total over levels is
computed here; interlinked dossiers may be counted at more than one level.

On time is told by the due instant, or with --definition by-date by the due day: a result at any
hour of that day is on time.

With --json: {"year", "definition", "levels": [{"level", "received", "finished", "on_time", "late", "printed"}],
"total": {...}}. Exit code 0: printed; 1: no such year; 2: used wrongly.`,
  run: async (args, io) => {
    const { values } = parseArgs({
      args,
      options: {
        year: { type: 'string' },
        definition: { type: 'string', default: 'by-instant' },
        json: { type: 'boolean' },
      },
    });
    if (!values.year || !/^\d{4}$/.test(values.year)) {
      io.err('motcua figures: --year YEAR is needed, such as --year 2022');
      return 2;
    }
    const definition = DEFINITIONS.find((one) => one === values.definition);
    if (!definition) {
      io.err(`motcua figures: --definition is one of ${DEFINITIONS.join(', ')}`);
      return 2;
    }
    const found = await openInstance(process.env);
    try {
      return await show(found, { year: values.year, definition }, values.json ?? false, io);
    } finally {
      await found.close();
    }
  },
};

async function show(found: FoundInstance, asked: Asked, json: boolean, io: Io): Promise<number> {
  const { year, definition } = asked;
  const counts = await countsOf(found, asked);
  if (!counts) {
    io.err(`motcua figures: there is no period ${year}`);
    return 1;
  }
  const levels = LEVELS.map((level) => ({ level, ...lineOf(counts[level]) }));
  const total = lineOf(sumCounts(LEVELS.map((level) => counts[level])));
  if (json) io.out(JSON.stringify({ year: Number(year), definition, levels, total }));
  else table(year, [...levels, { level: 'total (computed)', ...total }], io);
  return 0;
}

function lineOf(counts: Counts): Line {
  const [finished, on_time] = [finishedOf(counts), inTimeOf(counts)];
  return {
    received: counts.received,
    finished,
    on_time,
    late: counts.finished_late,
    printed: finished === 0 ? null : print(ratio(100 * on_time, finished), 1, 'truncate'),
  };
}

function table(year: string, lines: (Line & { level: string })[], io: Io): void {
  const row = (...cells: (string | number | null)[]) =>
    cells.map((c, i) => String(c ?? '–')[i ? 'padStart' : 'padEnd'](i ? 10 : 18)).join('');
  io.out(row(year, 'received', 'finished', 'on time', 'late', '% on time'));
  for (const { level, received, finished, on_time, late, printed } of lines)
    io.out(row(level, received, finished, on_time, late, printed));
}

/** From the running server, else counted from the tables. */
async function countsOf(
  { server, urls }: FoundInstance,
  { year, definition }: Asked,
): Promise<Record<Level, Counts> | null> {
  type Answer = { figures: { level: string; counts: Counts }[] };
  if (server) {
    const path = `/api/v1/figures?period=${year}&by=level&definition=${definition}`;
    return byLevel((await ask<Answer>(server, path)).figures);
  }
  return inSnapshot(urls.app_url, PROVINCE, async (snapshot) => {
    const period = (await readPeriods(snapshot, PROVINCE)).find((p) => p.period_code === year);
    return period ? countTables(snapshot, period, definition) : null;
  });
}

async function countTables(
  snapshot: Snapshot,
  period: Period,
  definition: Definition,
): Promise<Record<Level, Counts>> {
  const columns = await readDossiers(snapshot, PROVINCE);
  const [{ at }] = (await snapshot.rows<{ at: Instant }>(
    `select coalesce(max(last_at), to_timestamp(0)) as at from dossier where tenant_id = $1`,
    [PROVINCE],
  )) as [{ at: Instant }];
  const units = unitsOn(await loadUnits(snapshot, PROVINCE), dayOf(at));
  const names: Names = {
    levelOf: (unit_id) => units.by_id.get(unit_id)?.level ?? null,
    fieldOf: () => null,
  };
  return byLevel(countFigures(columns, { period, by: ['level'], definition }, at, names));
}

const byLevel = (rows: readonly { level?: string | null; counts: Counts }[]) =>
  Object.fromEntries(
    LEVELS.map((level) => [level, rows.find((r) => r.level === level)?.counts ?? noCounts()]),
  ) as Record<Level, Counts>;
