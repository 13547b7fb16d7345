/**
 * Re-counts a year of 462,569 dossiers: the seven measures of the form, of 288 units, in twelve months and the
 * year. Ours against DuckDB and PostgreSQL, which hold the same unit and the same three instants a
 * dossier; every answer must be equal before anything is timed. The rounds take turns, so that a
 * busy machine is busy for all.
 */
import { addDossier, batch, emptyColumns, liveFold, MEASURE_CODES } from '../src/measure/index.ts';
import { DOSSIERS, dossiersOfYear, PERIODS, UNITS } from './fold/dossiers.ts';
import { duckdb } from './fold/duckdb.ts';
import type { Peer } from './fold/peer.ts';
import { postgres } from './fold/postgres.ts';
import { median, timed } from './fold/timing.ts';

const ROUNDS = 15;
/** Ours is timed this often a round, since it is over so soon. */
const OURS_A_ROUND = 10;
const AFTER_ALL = PERIODS[12]!.to_at + 90 * 86_400_000;

const dossiers = dossiersOfYear();
const columns = emptyColumns(DOSSIERS);
for (const dossier of dossiers) addDossier(columns, dossier);
const ours = () => batch(columns, { group: columns.unit, groups: UNITS }, PERIODS, AFTER_ALL);

/** The peers count neither channels nor anything else beside the form's seven measures; ours does. */
const PEERS_COUNT = 7;

/** Our cells as the peers' rows: unit, period, seven counts. */
function rows(cells: Int32Array): number[][] {
  const width = MEASURE_CODES.length;
  return columns.units.ids.flatMap((unit_id, u) =>
    PERIODS.map((_, p) => {
      const place = (u * PERIODS.length + p) * width;
      return [unit_id, p + 1, ...cells.subarray(place, place + PEERS_COUNT)];
    }),
  );
}

/** One text for one answer, whatever the order of its rows. */
const told = (answer: number[][]): string => answer.map(String).sort().join('\n');

const inMilliseconds = (times: readonly number[]): string =>
  `${median(times).toFixed(1)} ms (best ${Math.min(...times).toFixed(1)})`;

async function run(peers: readonly Peer[]): Promise<void> {
  const expected = told(rows(ours()));
  for (const peer of peers)
    if (told(await peer.ask()) !== expected) throw new Error(`${peer.name} counts differently`);
  console.log(
    `equal: ${UNITS} units × ${PERIODS.length} periods × 7 measures, ${DOSSIERS} dossiers`,
  );
  const our_times: number[] = [];
  const times = peers.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < OURS_A_ROUND; i++) our_times.push(await timed(ours));
    for (const [i, peer] of peers.entries()) times[i]!.push(await timed(peer.ask));
  }
  const our_ms = median(our_times);
  console.log(`motcua, from the instants: ${inMilliseconds(our_times)}`);
  peers.forEach(({ name }, i) => {
    const ms = median(times[i]!);
    console.log(
      `${name}: ${inMilliseconds(times[i]!)}, motcua is ${(ms / our_ms).toFixed(1)} times faster`,
    );
  });
}

/** What the live fold costs: its start, one event, and reading all cells as a page does. */
async function tellLive(): Promise<void> {
  const open = dossiers.filter((d) => d.finished_at === null);
  const start = () => liveFold({ columns, periods: PERIODS, heads: [], as_of: AFTER_ALL });
  const start_ms = await timed(start);
  const live = start();
  const places = new Map<number, number>();
  const events = open.map(({ dossier_id, unit_id }) => {
    const seq = (places.get(unit_id) ?? 0) + 1;
    places.set(unit_id, seq);
    return {
      chain_id: unit_id,
      seq,
      kind: 'dossier.finished',
      subject_id: dossier_id,
      at: AFTER_ALL,
      payload: '{"step":1}',
    };
  });
  const events_ms = await timed(() => events.forEach(live.apply));
  const read_ms = await timed(() =>
    columns.units.ids.forEach((unit_id) => {
      for (const { period_code } of PERIODS) live.cell(unit_id, period_code);
    }),
  );
  console.log(
    `live fold: start ${start_ms.toFixed(1)} ms, one event ${((events_ms / events.length) * 1000).toFixed(1)} µs, all cells read ${read_ms.toFixed(1)} ms`,
  );
}

const peers = [await duckdb(dossiers), await postgres(dossiers)];
try {
  await run(peers);
  await tellLive();
} finally {
  for (const peer of peers) await peer.close();
}
