import { get, type Trial } from './trial.ts';

/** What a stranger computes scores from: the set and the figures, with the rights of the scores. */
export const SCORE_TRIALS: Trial[] = [
  {
    route: 'GET /api/v1/scores/:set_code/set.json (public)',
    verb: 'score.view-public',
    ask: get(() => '/api/v1/scores/decision-766/set.json'),
  },
  {
    route: 'GET /api/v1/scores/:set_code/set.json (provisional)',
    verb: 'score.view-provisional',
    ask: get(() => '/api/v1/scores/par-districts-2023/set.json'),
  },
  {
    route: 'GET /api/v1/scores/:set_code/data.csv (public)',
    verb: 'score.view-public',
    ask: get(() => '/api/v1/scores/decision-766/data.csv?period=2023'),
  },
  {
    route: 'GET /api/v1/scores/:set_code/data.csv (provisional)',
    verb: 'score.view-provisional',
    ask: get(() => '/api/v1/scores/par-districts-2023/data.csv?period=2023'),
  },
];
