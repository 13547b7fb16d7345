import { get, post, type Trial } from './trial.ts';

const SET = '/criteria/on-time-2022/1';

/** Nothing was seen of the version: what passes the gate changes nothing. */
const acts = [
  ['draft', 'set.edit'],
  ['import', 'set.edit'],
  ['discard', 'set.edit'],
  ['remove', 'set.edit'],
  ['approve', 'set.approve'],
] as const;

/** Criteria sets: public ones for everybody, provisional ones for officers, drafts for their keepers. */
export const CRITERIA_TRIALS: Trial[] = [
  { route: 'page /criteria', verb: 'figures.view', ask: get(() => '/criteria') },
  {
    route: 'page /criteria/schema.json',
    verb: 'figures.view',
    ask: get(() => '/criteria/schema.json'),
  },
  { route: 'page /criteria/compare', verb: 'figures.view', ask: get(() => '/criteria/compare') },
  {
    route: 'page /criteria/compare (of provisional sets)',
    verb: 'score.view-provisional',
    ask: get(() => '/criteria/compare?a=on-time-2022:1&b=on-time-2022:1'),
  },
  ...['', '/set.json', '/rehearsal', '/ranking'].flatMap((part): Trial[] => [
    {
      route: `page /criteria/:set_code/:version${part} (public)`,
      verb: 'score.view-public',
      ask: get(() => `/criteria/decision-766-progress/1${part}`),
    },
    {
      route: `page /criteria/:set_code/:version${part} (provisional)`,
      verb: 'score.view-provisional',
      ask: get(() => SET + part),
    },
  ]),
  {
    route: 'page /criteria/:set_code/:version/edit',
    verb: 'set.edit',
    ask: get(() => `${SET}/edit`),
  },
  {
    route: 'page POST /criteria/:set_code/:version/edit',
    verb: 'set.edit',
    ask: post(`${SET}/edit`, { act: 'save', at: '' }),
  },
  {
    route: 'page POST /criteria/:set_code/:version/check',
    verb: 'set.edit',
    ask: post(`${SET}/check`, { at: '' }),
  },
  ...acts.map(
    ([act, verb]): Trial => ({
      route: `page POST /criteria/:set_code/:version, ${act}`,
      verb,
      ask: post(SET, { act, at: 'areas[0]' }),
    }),
  ),
];
