import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page and its address. A page stands in `pages/` of the capability that it shows. */
export default [
  index('./map/pages/home.tsx'),
  route('map', './map/pages/map.tsx', [route('units/:code', './map/pages/unit.tsx')]),
  route('map/table', './map/pages/table.tsx'),
  // The pages of officers go in here.
  layout('./ui/pages/officers.tsx', [
    route('dossiers', './desk/pages/list.tsx'),
    route('dossiers/:code', './desk/pages/dossier.tsx'),
    route('reception', './desk/pages/reception.tsx'),
    route('accounts', './desk/pages/accounts.tsx'),
  ]),
  route('dossiers.csv', './desk/pages/list-csv.ts'),
  route('reception/due', './desk/pages/due-preview.ts'),
  route('procedures', './desk/pages/procedures.tsx'),
  route('procedures/:id', './desk/pages/procedure.tsx'),
  route('calendars', './admin/pages/calendars.tsx'),
  route('calendars/:version', './admin/pages/calendar-version.tsx'),
  route('calendars/:version/moves', './admin/pages/calendar-moves.tsx'),
  route('calendars/:version/moves.csv', './admin/pages/calendar-moves-csv.ts'),
  route('calendars/:version/calendar.csv', './admin/pages/calendar-file.ts', {
    id: 'calendar-csv',
  }),
  route('calendars/:version/calendar.ics', './admin/pages/calendar-file.ts', {
    id: 'calendar-ics',
  }),
  route('reports/dossiers', './report/pages/dossiers.tsx'),
  route('criteria', './admin/pages/criteria-list.tsx'),
  route('criteria/schema.json', './admin/pages/criteria-schema.ts'),
  route('criteria/compare', './admin/pages/criteria-compare.tsx'),
  route('criteria/:set_code/:version', './admin/pages/criteria-set.tsx'),
  route('criteria/:set_code/:version/edit', './admin/pages/criteria-edit.tsx'),
  route('criteria/:set_code/:version/check', './admin/pages/criteria-check.ts'),
  route('criteria/:set_code/:version/set.json', './admin/pages/criteria-file.ts'),
  route('criteria/:set_code/:version/rehearsal', './admin/pages/criteria-rehearsal.tsx'),
  route('criteria/:set_code/:version/ranking', './admin/pages/criteria-ranking.tsx'),
  route('notices', './admin/pages/notices.tsx'),
  route('mailbox', './message/pages/mailbox.tsx'),
  route('mailbox/:message_id', './message/pages/message.tsx'),
  route('preferences', './ui/pages/preferences.ts'),
  route('refused/:code', './ui/pages/refused.ts'),
  route('*', './ui/pages/missing.ts'),
] satisfies RouteConfig;
