import type { Instant } from '../kernel/index.ts';
import {
  type DossierNews,
  type FiguresChange,
  type LiveFigures,
  verdictOf,
} from '../measure/index.ts';
import type { LiveScores } from '../par/index.ts';
import type { Database, LiveHub } from '../platform/index.ts';
import type { Happening } from './happening.ts';
import { type HeartbeatEvent, KEPT_HAPPENINGS } from './live.ts';
import { figuresEvent, pairsOf, scoresEvent } from './live-event.ts';

/** What the live map stands on. */
export interface LiveMapOptions {
  database: Database;
  tenant_id: number;
  figures: LiveFigures;
  scores: LiveScores;
  hub: Pick<LiveHub, 'send'>;
  on_fault(fault: unknown): void;
}

/** Tells open maps what changed until it is closed. */
export interface LiveMap {
  /** The newest first. */
  happenings(): readonly Happening[];
  close(): void;
}

/** The data of the hub's beat: it shows a page that its line is alive and its figures are current. */
export const heartbeatOf = ({ as_of, state }: LiveFigures): HeartbeatEvent => ({
  as_of: as_of(),
  state: state().state,
});

/** Scores what changed and tells it to every open page, then what happened to which dossier. */
export function startLiveMap(options: LiveMapOptions): LiveMap {
  const { figures, scores, hub } = options;
  let kept: Happening[] = [];
  let counted_at = figures.as_of();
  const tell = (happenings: readonly Happening[]) => {
    kept = [...happenings.toReversed(), ...kept].slice(0, KEPT_HAPPENINGS);
    for (const one of happenings) hub.send('happened', one);
  };
  const unsubscribe = figures.subscribe((change) => {
    const scored = scores.update(pairsOf(change.units));
    hub.send('figures', figuresEvent(change, scored, figures.cell));
    const since = counted_at;
    counted_at = change.as_of;
    whatHappened(options, change, since).then(tell, options.on_fault);
  });
  const unsubscribeScores = scores.subscribe((moved) => {
    hub.send('figures', scoresEvent(figures.as_of(), moved));
  });
  const close = () => {
    unsubscribe();
    unsubscribeScores();
  };
  return { happenings: () => kept, close };
}

/** The rows that a happening is told from. */
interface Row {
  dossier_id: number;
  code: string;
  unit_id: number;
  due_at: Instant | null;
}

/** Steps inside an office are no news to a province. */
const TOLD = ['dossier.received', 'dossier.finished', 'dossier.result-returned'];

async function whatHappened(
  { database, tenant_id }: LiveMapOptions,
  { units, events, as_of }: FiguresChange,
  since: Instant,
): Promise<Happening[]> {
  const news = events.filter(({ kind }) => TOLD.includes(kind)).slice(-KEPT_HAPPENINGS);
  const ids = news.map((one) => one.dossier_id);
  const unit_ids = units.map((unit) => unit.unit_id);
  const rows = await database.inTenant(tenant_id, (tx) =>
    tx.rows<Row>(
      `select dossier_id, code, unit_id, due_at from dossier
       where tenant_id = $1 and (dossier_id = any($2) or (unit_id = any($3)
         and finished_at is null and due_at >= $4 and due_at < $5))
       order by due_at`,
      [tenant_id, ids, unit_ids, new Date(since), new Date(as_of)],
    ),
  );
  const overdue = rows.filter(({ due_at }) => due_at !== null && since <= due_at && due_at < as_of);
  return [...overdue.slice(-KEPT_HAPPENINGS).map(becameOverdue), ...happenedTo(news, rows)];
}

const happenedTo = (news: readonly DossierNews[], rows: readonly Row[]): Happening[] =>
  news.flatMap(({ dossier_id, kind, unit_id, at }) => {
    const row = rows.find((one) => one.dossier_id === dossier_id);
    if (!row) return [];
    const told = { at, unit_id, kind, dossier_code: row.code };
    if (kind !== 'dossier.finished') return [told];
    return [{ ...told, verdict: verdictOf(at, row.due_at) }];
  });

const becameOverdue = ({ code, unit_id, due_at }: Row): Happening => ({
  at: due_at!,
  unit_id,
  dossier_code: code,
  kind: 'dossier.overdue',
});
