import { get, post, type Trial } from './trial.ts';

/** What is typed is refused after the gate, so that nothing is made. */
const MALFORMED = { code: 'h-', name: '', from_year: '', to_year: '', key: '' };

/** The provinces of an installation: for the root province's administrator alone. */
export const PROVINCE_TRIALS: Trial[] = [
  { route: 'page /provinces', verb: 'province.create', ask: get(() => '/provinces') },
  {
    route: 'page POST /provinces',
    verb: 'province.create',
    ask: post('/provinces', MALFORMED),
  },
];
