import { get, post, type Trial } from './trial.ts';

/** A survey that is not there: what passes the gate changes nothing. */
const NONE = '/surveys/9999';

const MANAGED: Trial[] = [
  ...['open', 'close', 'draw', 'panel', 'invite', 'remind', 'import', 'remove-question'].map(
    (act): Trial => ({
      route: `page POST /surveys/:id, ${act}`,
      verb: 'survey.manage',
      ask: post(NONE, { act, reason: 'Thử quyền', seed: 'a' }),
    }),
  ),
  {
    route: 'page POST /surveys',
    verb: 'survey.manage',
    ask: post('/surveys', { template: 'none', year: '2023', reason: 'Thử quyền' }),
  },
  { route: 'page /surveys/:id', verb: 'survey.manage', ask: get(() => NONE) },
  {
    route: 'page /surveys/:id/answers.csv',
    verb: 'survey.manage',
    ask: get(() => `${NONE}/answers.csv`),
  },
];

/** Every page of surveys; a respondent's link asks of nobody who he is. */
export const SURVEY_TRIALS: Trial[] = [
  ...MANAGED,
  { route: 'page /surveys', verb: 'score.view-provisional', ask: get(() => '/surveys') },
  ...['results', 'results.csv', 'questionnaire.json'].map(
    (part): Trial => ({
      route: `page /surveys/:id/${part}`,
      verb: 'score.view-provisional',
      ask: get(() => `${NONE}/${part}`),
    }),
  ),
  {
    route: 'page /surveys/:id/paper (of no unit of theirs)',
    verb: 'survey.enter-paper',
    ask: get(() => `${NONE}/paper?unit=no-unit`),
  },
  {
    route: 'page POST /surveys/:id/paper (of no unit)',
    verb: 'survey.enter-paper',
    ask: post(`${NONE}/paper`, { entry_key: 'trial-of-rights' }),
  },
  { route: 'page /s/:token', verb: 'figures.view', ask: get(() => '/s/no-such-link') },
  { route: 'page POST /s/:token', verb: 'figures.view', ask: post('/s/no-such-link', { Q1: 'A' }) },
  { route: 'page /s/thanks', verb: 'figures.view', ask: get(() => '/s/thanks') },
];
