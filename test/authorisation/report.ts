import { get, type Trial } from './trial.ts';

/** Reports of dossiers are public, as the figures are. */
export const REPORT_TRIALS: Trial[] = [
  {
    route: 'page /reports/dossiers',
    verb: 'figures.view',
    ask: get(() => '/reports/dossiers?period=2022&at=2022-07-01T12:00&definition=by-date'),
  },
];
