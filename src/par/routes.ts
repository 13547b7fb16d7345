import { hash } from 'node:crypto';
import { z } from 'zod';
import { may, type Viewer } from '../identity/index.ts';
import { type Instant, isRefusal, parseInstant, type Refusal, refuse } from '../kernel/index.ts';
import { type Http, typed } from '../platform/index.ts';
import { explain } from './explain/explain.ts';
import type { LiveScores } from './live-scores.ts';
import { present } from './present.ts';
import type { Scoring } from './score/scoring.ts';
import type { UnitScore } from './score/unit-score.ts';
import { writeTable } from './table/write-table.ts';

const params = z.object({ set_code: z.string().max(60) });
const query = z.object({
  period: z.string().max(40),
  unit_id: z.coerce.number().int().optional(),
  at: z.string().max(40).optional().meta({ description: 'a past moment; now when absent' }),
});

/** What the routes of scores stand on. */
export interface ScoreRoutes {
  scores: LiveScores;
  period_codes(): readonly string[];
  /** The moment that the figures tell. */
  as_of(): Instant;
  /** How a unit stands in a table: its code. */
  codeOf(unit_id: number): string;
}

/**
 * Scores by any set and period, every stage of each: `GET /api/v1/scores/:set_code`; and what a
 * stranger computes them from: the set itself, and the figures as a table for `motcua score`.
 */
export function registerScoreRoutes(app: Http, deps: ScoreRoutes): void {
  registerScores(app, deps);
  typed(app).get(
    '/api/v1/scores/:set_code/set.json',
    { schema: { tags: ['scores'], summary: 'the criteria set', params } },
    async ({ viewer, params }, reply) => {
      const set = findSet(deps.scores, viewer, params.set_code);
      if (isRefusal(set)) return reply.answer(set);
      reply.header('content-disposition', `attachment; filename="${set.set_code}.json"`);
      return reply.answer(set as unknown as Record<string, unknown>);
    },
  );
  typed(app).get(
    '/api/v1/scores/:set_code/data.csv',
    { schema: { tags: ['scores'], summary: 'the figures scored', params, querystring: query } },
    async ({ viewer, params, query }, reply) => {
      const scoring = findScoring(deps, viewer, params.set_code, query);
      if (isRefusal(scoring)) return reply.answer(scoring);
      const units = scoring.scores.filter(({ unit_id }) => isAsked(query, unit_id));
      const text = writeTable(scoring.set, units, deps.codeOf);
      const name = `${params.set_code}-${query.period}.csv`;
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-sha256', hash('sha256', text))
        .type('text/csv; charset=utf-8')
        .send(text);
    },
  );
}

function registerScores(app: Http, deps: ScoreRoutes): void {
  typed(app).get(
    '/api/v1/scores/:set_code',
    { schema: { tags: ['scores'], summary: 'scores and ranks', params, querystring: query } },
    async ({ viewer, params, query }, reply) => {
      const scoring = findScoring(deps, viewer, params.set_code, query);
      if (isRefusal(scoring)) return reply.answer(scoring);
      const { set } = scoring;
      return reply.answer({
        set_code: set.set_code,
        version: set.version,
        visibility: set.visibility,
        provisional: set.visibility === 'provisional',
        period: query.period,
        scores: scoring.scores
          .filter((s) => isAsked(query, s.unit_id))
          .map((s) => presentScore(scoring, s, query.unit_id !== undefined)),
      });
    },
  );
}

const isAsked = ({ unit_id }: z.infer<typeof query>, id: number): boolean =>
  unit_id === undefined || unit_id === id;

/** A set that a viewer may see the scores of. */
function findSet(scores: LiveScores, viewer: Viewer | null, set_code: string) {
  const set = scores.sets.find((s) => s.set_code === set_code);
  if (!set) {
    const possible = scores.sets.map((s) => s.set_code);
    return refuse('set.not-found', { set_code }, { possible });
  }
  const verb = set.visibility === 'public' ? 'score.view-public' : 'score.view-provisional';
  const allowed = may(viewer, verb, {});
  return isRefusal(allowed) ? allowed : set;
}

/** The scoring that is asked for, now or as of a past moment. */
function findScoring(
  { scores, period_codes, as_of }: ScoreRoutes,
  viewer: Viewer | null,
  set_code: string,
  { period, at }: z.infer<typeof query>,
): Scoring | Refusal {
  const set = findSet(scores, viewer, set_code);
  if (isRefusal(set)) return set;
  const possible = [...period_codes()];
  if (!possible.includes(period))
    return refuse('period.not-found', { period }, { path: 'period', possible });
  if (at === undefined) return scores.scoring(set_code, period)!;
  const moment = parseInstant(at);
  if (moment === null) return refuse('input.not-an-instant', { given: at }, { path: 'at' });
  return scores.past(set_code, period, Math.min(moment, as_of()))!;
}

function presentScore(scoring: Scoring, score: UnitScore, explained: boolean) {
  return { ...present(score), ...(explained && { explanation: explain(scoring, score) }) };
}
