import { parseArgs } from 'node:util';
import { type CampaignVerdict, verifyCampaigns } from '../campaign/index.ts';
import { type BrokenRow, chainWalk, type Head } from '../journal/index.ts';
import { dayOf, formatInstant, type Instant } from '../kernel/index.ts';
import {
  type Columns,
  type Differing,
  difference,
  differenceFromShown,
  type Period,
  readDossiers,
  readPeriods,
  recountJournal,
  type ShownFigures,
  streamJournal,
} from '../measure/index.ts';
import type { DifferingScore, ShownScores } from '../par/index.ts';
import { inSnapshot, type Snapshot } from '../platform/index.ts';
import type { Command, Io } from './command.ts';
import { ask, type FoundProvince, listProvinces, openInstance, withProvince } from './instance.ts';
import { recountClosings } from './verify-closings.ts';
import { checkScores } from './verify-scores.ts';

/** So many differing figures are named; all are counted. */
const MOST_NAMED = 20;

/** What a check found. */
export interface Verdict {
  /** The code of the province. */
  province: string;
  rows: number;
  chains: number;
  broken: BrokenRow[];
  /** Figures that are not the same when counted again from the journal alone. */
  difference: number;
  differing: Differing[];
  /** How many scores of units by sets in periods were made again; none without a server. */
  scores: number;
  /** Scores that the server shows and that come out otherwise from the journal. */
  scores_difference: number;
  scores_differing: DifferingScore[];
  /** Scores of closed months and quarters, made again from the journal as it was read then. */
  closed_scores: number;
  closed_difference: number;
  closed_differing: DifferingScore[];
  /** Campaigns and their sheets, played again from the journal and compared with the tables. */
  campaigns: CampaignVerdict;
  /** Rows of the journal that fit no dossier. */
  unexplained: { chain_id: number; seq: number }[];
  /** What was compared: the running server's figures, or the tables. */
  compared: 'server' | 'tables';
  as_of: string;
}

export const verify: Command = {
  name: 'verify',
  summary: 'check every chain and recount every figure from the journal',
  help: `Usage: motcua verify [--province CODE | --all] [--json]

Walks every chain of the journal and tells the first broken row of each break; recounts all figures
from the journal alone and compares them with the tables and, if a server runs, with what it shows:
figures, and the scores of all units by all sets. Closed months and quarters are made again too, and
every campaign with its sheets.

--province CODE checks another province of the installation; without it, the root one is checked.
--all checks every province, one after the other, each with a verdict of its own.

Prints {"province", "rows", "broken": [...], "difference", ...} with --json; with --all
{"provinces": [...]}.
Exit code 0: intact and equal; 1: a break, a difference or no such province; 2: used wrongly.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: OPTIONS });
    const json = values.json ?? false;
    if (!values.all)
      return withProvince(values.province, io, async (found) => {
        const verdict = await check(found);
        show(verdict, json, io);
        return codeOf([verdict]);
      });
    if (values.province === undefined) return checkAll(json, io);
    io.err('motcua verify: --all checks every province; leave --all or --province out');
    return 2;
  },
};

const OPTIONS = {
  province: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

async function checkAll(json: boolean, io: Io): Promise<number> {
  const found = await openInstance(process.env);
  try {
    const verdicts: Verdict[] = [];
    for (const tenant of await listProvinces(found)) {
      const verdict = await check({ ...found, tenant });
      if (!json) show(verdict, json, io);
      verdicts.push(verdict);
    }
    if (json) io.out(JSON.stringify({ provinces: verdicts }));
    return codeOf(verdicts);
  } finally {
    await found.close();
  }
}

const codeOf = (verdicts: readonly Verdict[]): number =>
  verdicts.every((verdict) => faultsIn(verdict) === 0) ? 0 : 1;

function show(verdict: Verdict, json: boolean, io: Io): void {
  if (json) io.out(JSON.stringify(verdict));
  else tell(verdict, io);
}

async function check({ server, urls, tenant }: FoundProvince): Promise<Verdict> {
  const { tenant_id } = tenant;
  const shown =
    server && (await ask<ShownFigures & ShownScores>(server, tenant, '/internal/shown'));
  return inSnapshot(urls.app_url, tenant_id, async (snapshot) => {
    const [all, shared] = [recountJournal(), recountJournal(shown && new Map(shown.places))];
    const walk = chainWalk();
    const closed = await recountClosings(snapshot, tenant_id);
    let latest: Instant = 0;
    await streamJournal(snapshot, tenant_id, (row) => {
      walk.take(row);
      all.take(row);
      closed.take(row);
      if (shown) shared.take(row);
      latest = Math.max(latest, row.at);
    });
    const periods = await readPeriods(snapshot, tenant_id);
    const as_of = shown?.as_of ?? latest;
    const tables = await readDossiers(snapshot, tenant_id);
    const differing = [
      ...(shown ? differenceFromShown(shown, shared.columns, periods) : []),
      ...differenceFromTables(tables, all.columns, periods, as_of),
    ];
    const told = { snapshot, tenant_id, columns: shared.columns, periods, as_of };
    const scores = shown ? await checkScores(shown, told) : { compared: 0, differing: [] };
    const closings = closed.check(periods);
    return {
      province: tenant.code,
      rows: walk.rows,
      chains: walk.chains,
      broken: walk.end(await heads(snapshot, tenant_id)),
      difference: differing.length,
      differing: differing.slice(0, MOST_NAMED),
      scores: scores.compared,
      scores_difference: scores.differing.length,
      scores_differing: scores.differing.slice(0, MOST_NAMED),
      closed_scores: closings.compared,
      closed_difference: closings.differing.length,
      closed_differing: closings.differing.slice(0, MOST_NAMED),
      campaigns: await verifyCampaigns(snapshot, tenant_id),
      unexplained: all.unexplained.slice(0, MOST_NAMED),
      compared: shown ? 'server' : 'tables',
      as_of: formatInstant(as_of),
    };
  });
}

const heads = (snapshot: Snapshot, tenant_id: number): Promise<Head[]> =>
  snapshot.rows<Head>('select chain_id, seq, hash from journal_head where tenant_id = $1', [
    tenant_id,
  ]);

/** The finest figures of the table of dossiers against those of the journal. */
function differenceFromTables(
  tables: Columns,
  recounted: Columns,
  periods: readonly Period[],
  as_of: Instant,
): Differing[] {
  const begun = periods.filter((p) => dayOf(p.from_at) <= dayOf(as_of));
  return difference(tables, recounted, begun, as_of);
}

const faultsIn = (verdict: Verdict): number =>
  verdict.broken.length +
  verdict.difference +
  verdict.scores_difference +
  verdict.closed_difference +
  verdict.campaigns.differing.length +
  verdict.campaigns.unexplained.length +
  verdict.unexplained.length;

function tell(verdict: Verdict, io: Io): void {
  const { rows, chains, broken, difference: differs } = verdict;
  io.out(`${verdict.province}: ${rows} rows in ${chains} chains checked`);
  io.out(broken.length ? `${broken.length} breaks:` : 'chains intact');
  for (const { chain_id, seq, fault } of broken)
    io.out(`  chain ${chain_id}, row ${seq}: ${FAULTS[fault]}`);
  const what = verdict.compared === 'server' ? 'live − batch' : 'tables − journal';
  io.out(`${what} = ${differs} (as of ${verdict.as_of})`);
  for (const one of verdict.differing) io.out(`  ${JSON.stringify(one)}`);
  if (verdict.compared === 'server')
    io.out(`${verdict.scores} scores compared, live − batch = ${verdict.scores_difference}`);
  for (const one of verdict.scores_differing) io.out(`  ${JSON.stringify(one)}`);
  io.out(
    `${verdict.closed_scores} closed scores compared, difference = ${verdict.closed_difference}`,
  );
  for (const one of verdict.closed_differing) io.out(`  ${JSON.stringify(one)}`);
  for (const { chain_id, seq } of verdict.unexplained)
    io.out(`  chain ${chain_id}, row ${seq}: fits no dossier`);
  tellCampaigns(verdict.campaigns, io);
}

function tellCampaigns(found: CampaignVerdict, io: Io): void {
  const { sheets, lines, differing, unexplained } = found;
  const told = `${sheets} sheets replayed with ${lines} lines`;
  io.out(`${told}, tables − journal = ${differing.length}`);
  for (const { thing } of differing.slice(0, MOST_NAMED)) io.out(`  ${thing}`);
  for (const { chain_id, seq } of unexplained.slice(0, MOST_NAMED))
    io.out(`  chain ${chain_id}, row ${seq}: fits no campaign`);
}

const FAULTS: Record<BrokenRow['fault'], string> = {
  hash: 'is not what was hashed when it was written',
  gap: 'does not follow the row before it',
  head: 'the chain does not end as its head says',
};
