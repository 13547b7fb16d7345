import { parseArgs } from 'node:util';
import { dayOf, formatDay, formatInstant, parseInstant, print, ratio } from '../kernel/index.ts';
import { type Counts, type Definition, finishedOf, inTimeOf, sumCounts } from '../measure/index.ts';
import type { Tenant } from '../platform/index.ts';
import type { Command, Io } from './command.ts';
import { type Asked, countsOf, LEVELS, type LevelCounts } from './figures-counts.ts';
import { withProvince } from './instance.ts';

const DEFINITIONS: readonly Definition[] = ['by-instant', 'by-date'];

/** One line of the three-level table. */
interface Line {
  received: number;
  finished: number;
  on_time: number;
  late: number;
  open_in_time: number;
  open_overdue: number;
  /** The on-time share of what was finished, in percent, cut off after one decimal. */
  printed: string | null;
}

export const figures: Command = {
  name: 'figures',
  summary: 'dossiers of a year by level, as the province announces them',
  help: `Usage: motcua figures --year YEAR [--at INSTANT] [--definition by-instant|by-date]
                      [--province CODE] [--json]

Prints for each level the dossiers received and finished in the year, those finished early or on
time, those finished late, the on-time share cut off after one decimal, and what is open in time and
overdue. The total over levels is computed here; interlinked dossiers may be counted at more than
one level.

--at 2022-07-01T12:00 tells all of it as of that moment: what came later does not count, and each
dossier is judged by the due instant that was promised then. Without --year it is that moment's year.

On time is told by the due instant, or with --definition by-date by the due day: a result at any
hour of that day is on time.

--province CODE tells of another province of the installation; without it, of the root one.

With --json: {"province", "year", "as_of", "definition", "levels": [{"level", "received",
"finished", "on_time", "late", "open_in_time", "open_overdue", "printed"}], "total": {...}}.
Exit code 0: printed; 1: no such year or province, or a moment that has not come; 2: used wrongly.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: OPTIONS });
    const asked = readAsked(values);
    if (typeof asked === 'string') {
      io.err(`motcua figures: ${asked}`);
      return 2;
    }
    return withProvince(values.province, io, async (found) =>
      show(asked, found.tenant, await countsOf(found, asked), values.json ?? false, io),
    );
  },
};

const OPTIONS = {
  year: { type: 'string' },
  at: { type: 'string' },
  definition: { type: 'string', default: 'by-instant' },
  province: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = { year?: string; at?: string; definition: string };

/** What is asked for, or what is wrong with it. */
function readAsked(values: Values): Asked | string {
  const at = values.at === undefined ? null : parseInstant(values.at);
  if (values.at !== undefined && at === null) return '--at is a moment such as 2022-07-01T12:00';
  const year = values.year ?? (at === null ? '' : formatDay(dayOf(at)).slice(0, 4));
  if (!/^\d{4}$/.test(year)) return '--year YEAR is needed, such as --year 2022';
  const definition = DEFINITIONS.find((one) => one === values.definition);
  if (!definition) return `--definition is one of ${DEFINITIONS.join(', ')}`;
  return { year, at, definition };
}

function show(
  asked: Asked,
  { code }: Tenant,
  counted: LevelCounts | null,
  json: boolean,
  io: Io,
): number {
  const { year, at, definition } = asked;
  if (!counted) {
    io.err(`motcua figures: there is no period ${year}`);
    return 1;
  }
  const { as_of, levels: counts } = counted;
  if (at !== null && as_of < at) {
    io.err(`motcua figures: ${formatInstant(at)} has not come; it is ${formatInstant(as_of)}`);
    return 1;
  }
  const levels = LEVELS.map((level) => ({ level, ...lineOf(counts[level]) }));
  const total = lineOf(sumCounts(LEVELS.map((level) => counts[level])));
  const told = { province: code, year: Number(year), as_of: formatInstant(as_of), definition };
  if (json) io.out(JSON.stringify({ ...told, levels, total }));
  else {
    table(year, [...levels, { level: 'total (computed)', ...total }], io);
    io.out(`${code} as of ${told.as_of}, on time told ${definition.replace('-', ' ')}`);
  }
  return 0;
}

function lineOf(counts: Counts): Line {
  const [finished, on_time] = [finishedOf(counts), inTimeOf(counts)];
  return {
    received: counts.received,
    finished,
    on_time,
    late: counts.finished_late,
    open_in_time: counts.open_in_time,
    open_overdue: counts.open_overdue,
    printed: finished === 0 ? null : print(ratio(100 * on_time, finished), 1, 'truncate'),
  };
}

function table(year: string, lines: (Line & { level: string })[], io: Io): void {
  const row = (...cells: (string | number | null)[]) =>
    cells.map((c, i) => String(c ?? '–')[i ? 'padStart' : 'padEnd'](i ? 10 : 18)).join('');
  io.out(row(year, 'received', 'finished', 'on time', 'late', '% on time', 'open', 'overdue'));
  for (const { level, received, finished, on_time, late, ...line } of lines)
    io.out(
      row(
        level,
        received,
        finished,
        on_time,
        late,
        line.printed,
        line.open_in_time,
        line.open_overdue,
      ),
    );
}
