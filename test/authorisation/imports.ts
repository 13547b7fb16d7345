import { createHash } from 'node:crypto';
import { get, post, type Trial } from './trial.ts';

const TABLE = 'Mã hồ sơ\r\nCU-0001\r\n';

/** Numbers that nothing has: who passes the gate finds nothing, and changes nothing. */
export const IMPORT_TRIALS: Trial[] = [
  { route: 'page /imports', verb: 'import.view', ask: get(() => '/imports') },
  { route: 'page POST /imports', verb: 'import.manage', ask: post('/imports', {}) },
  { route: 'page /imports/new/:file', verb: 'import.manage', ask: get(() => '/imports/new/9') },
  ...(['preview', 'load', 'check'] as const).map(
    (act): Trial => ({
      route: `page POST /imports/new/:file, ${act}`,
      verb: 'import.manage',
      ask: post('/imports/new/9', { act }),
    }),
  ),
  {
    route: 'page POST /imports/new/:file/mapping.json',
    verb: 'import.manage',
    ask: post('/imports/new/9/mapping.json', {}),
  },
  ...['', '?undo=1', '/report.csv', '/mapping.json', '/export.csv'].map(
    (part): Trial => ({
      route: `page /imports/:id${part}`,
      verb: 'import.view',
      ask: get(() => `/imports/9${part}`),
    }),
  ),
  ...(['go', 'stop', 'undo'] as const).map(
    (act): Trial => ({
      route: `page POST /imports/:id, ${act}`,
      verb: 'import.manage',
      ask: post('/imports/9', { act, reason: 'Thử quyền' }),
    }),
  ),
  {
    route: 'POST /api/v1/uploads (a table of dossiers)',
    verb: 'import.manage',
    ask: (world, account_id) =>
      world.post(account_id, '/api/v1/uploads', {
        name: 'ho-so.csv',
        size: TABLE.length,
        sha256: createHash('sha256').update(TABLE).digest('hex'),
        about: 'import:table',
      }),
  },
];
