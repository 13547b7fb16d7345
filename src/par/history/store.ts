import { append } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ShownScore } from '../shown-scores.ts';
import type { Closing, ClosingOf, StoredClosing } from './closing.ts';

/** When, where and by which reading of the journal scores were closed. */
export interface ClosedAt {
  tenant_id: number;
  /** The unit in whose chain it is told: the province's. */
  province_id: number;
  at: Instant;
  recorded_at: Instant;
  places: ReadonlyMap<number, number>;
}

/** Stores a closing and tells it in the journal; false when it was stored before. */
export async function insertClosing(tx: Tx, closing: Closing, closed: ClosedAt): Promise<boolean> {
  const { tenant_id, province_id, at, recorded_at, places } = closed;
  const { period_code, set_code, set_version, inputs, inputs_sha256, scores } = closing;
  const [row] = await tx.rows<{ closing_id: number }>(
    `insert into score_closing (tenant_id, closing_id, period_code, set_code, set_version,
       closed_at, inputs, inputs_sha256, places)
     values ($1, nextval('thing_id'), $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant_id, period_code, set_code) do nothing returning closing_id`,
    [
      tenant_id,
      period_code,
      set_code,
      set_version,
      new Date(at),
      inputs,
      inputs_sha256,
      JSON.stringify([...places]),
    ],
  );
  if (!row) return false;
  const { closing_id } = row;
  const rows = scores.map(({ points, ...score }) => ({ ...score, points: JSON.stringify(points) }));
  await tx.rows(
    `insert into closed_score (tenant_id, closing_id, unit_id, rank, tier, total, maximum, index, points)
     select $1, $2, unit_id, rank, tier, total, maximum, index, points
     from jsonb_to_recordset($3::jsonb) as x(unit_id bigint, rank int, tier text, total text,
       maximum text, index text, points text)`,
    [tenant_id, closing_id, JSON.stringify(rows)],
  );
  const payload = { set_code, set_version, period_code, units: scores.length, inputs_sha256 };
  const entry = {
    chain_id: province_id,
    kind: 'score.closed',
    subject_id: closing_id,
    at,
    actor_id: null,
    acting_unit_id: province_id,
    reason: null,
    idempotency_key: null,
    payload: JSON.stringify(payload),
  };
  await append(tx, tenant_id, [entry], recorded_at);
  return true;
}

/** What is closed already. */
export const listClosings = (tx: Tx, tenant_id: number): Promise<ClosingOf[]> =>
  tx.rows('select period_code, set_code from score_closing where tenant_id = $1', [tenant_id]);

/** When a province came into the program: since its first account, somebody could work in it. */
export async function readBeginning(tx: Tx, tenant_id: number): Promise<Instant> {
  const [row] = await tx.rows<{ since: Instant | null }>(
    'select min(created_at) as since from account where tenant_id = $1',
    [tenant_id],
  );
  return row?.since ?? 0;
}

/** All closings with their scores, in the order in which they were closed. */
export async function readClosings(tx: Tx, tenant_id: number): Promise<StoredClosing[]> {
  const closings = await tx.rows<Omit<StoredClosing, 'scores' | 'places'> & Stored>(
    `select closing_id, period_code, set_code, set_version, closed_at, inputs, inputs_sha256, places
     from score_closing where tenant_id = $1 order by closing_id`,
    [tenant_id],
  );
  const scores = await tx.rows<Omit<ShownScore, 'points'> & { closing_id: number; points: string }>(
    `select closing_id, unit_id, rank, tier, total, maximum, index, points
     from closed_score where tenant_id = $1 order by closing_id, unit_id`,
    [tenant_id],
  );
  const by_closing = Map.groupBy(scores, ({ closing_id }) => closing_id);
  return closings.map(({ closing_id, places, ...closing }) => ({
    ...closing,
    places: JSON.parse(places),
    scores: (by_closing.get(closing_id) ?? []).map(({ closing_id: _, points, ...score }) => ({
      ...score,
      points: JSON.parse(points),
    })),
  }));
}

interface Stored {
  closing_id: number;
  places: string;
}

/** A unit's closed score in one period by one set. */
export interface HistoryRow extends ClosingOf {
  rank: number | null;
  index: string | null;
  maximum: string;
  inputs_sha256: string;
}

/** The closed scores of a unit by some sets. */
export const readHistory = (
  tx: Tx,
  tenant_id: number,
  unit_id: number,
  set_codes: readonly string[],
): Promise<HistoryRow[]> =>
  tx.rows(
    `select c.period_code, c.set_code, s.rank, s.index, s.maximum, c.inputs_sha256
     from closed_score s join score_closing c using (tenant_id, closing_id)
     where s.tenant_id = $1 and s.unit_id = $2 and c.set_code = any($3)`,
    [tenant_id, unit_id, set_codes],
  );
