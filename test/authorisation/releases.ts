import { get, post, type Trial } from './trial.ts';

/** Releases that are not there answer by their number, after the gate has been passed. */
export const RELEASE_TRIALS: Trial[] = [
  { route: 'page /releases', verb: 'score.view-public', ask: get(() => '/releases') },
  {
    route: 'page /releases/:release',
    verb: 'score.view-public',
    ask: get(() => '/releases/2022-1'),
  },
  {
    route: 'page /releases/:release/:unit',
    verb: 'score.view-public',
    ask: get(() => '/releases/2022-1/H47.18'),
  },
  {
    route: 'page /releases/:release/:unit/:line',
    verb: 'score.view-public',
    ask: get(() => '/releases/2022-1/H47.18/1.1.1'),
  },
  {
    route: 'page /releases/:release/download/:kind',
    verb: 'score.view-public',
    ask: get(() => '/releases/2022-1/download/json'),
  },
  {
    route: 'page /releases/prepare (post)',
    verb: 'release.prepare',
    ask: post('/releases/prepare', { campaign_code: 'none' }),
  },
  {
    route: 'page /releases/papers/:campaign/:paper',
    verb: 'release.prepare',
    ask: get(() => '/releases/papers/none/plan'),
  },
  {
    route: 'page /releases/:release (sign)',
    verb: 'release.sign',
    ask: post('/releases/2022-1', { act: 'sign', sha256: '' }),
  },
  {
    route: 'page /releases/:release (publish)',
    verb: 'release.prepare',
    ask: post('/releases/2022-1', { act: 'publish' }),
  },
  {
    route: 'page /releases/:release (withdraw)',
    verb: 'release.prepare',
    ask: post('/releases/2022-1', { act: 'withdraw' }),
  },
];

const unitOf = (code: string): string => code.split('-')[0]!;

/** Sheets as files, of a campaign that is not there. */
export const SHEET_FILE_TRIALS: Trial[] = [
  {
    route: 'page /campaigns/:campaign/:unit/export/:kind',
    verb: 'sheet.view',
    ask: get((code) => `/campaigns/1999/${unitOf(code)}/export/xlsx`),
  },
  {
    route: 'page /campaigns/:campaign/:unit/import',
    verb: 'sheet.report',
    ask: get((code) => `/campaigns/1999/${unitOf(code)}/import`),
  },
  {
    route: 'page /campaigns/:campaign/:unit/import (post)',
    verb: 'sheet.report',
    ask: (world, account_id, code) =>
      post(`/campaigns/1999/${unitOf(code)}/import`, {})(world, account_id, code),
  },
];
