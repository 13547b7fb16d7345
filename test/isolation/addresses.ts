import type { Ids } from './ids.ts';

/** What stands for a parameter, by the part of the address before it and by its name. */
const MEANS: readonly [RegExp, (ids: Ids) => string][] = [
  [/\/dossiers\/:code/, (ids) => ids.dossier],
  [/\/rating\/:code/, (ids) => ids.dossier],
  [/\/units\/:code/, (ids) => ids.unit],
  [/\/refused\/:code/, () => 'too-large'],
  [/\/campaigns\/:campaign(_code)?/, (ids) => ids.campaign],
  [/\/papers\/:campaign/, (ids) => ids.campaign],
  [/\/sheets\/:unit_code/, () => 'H47.18'],
  [/\/:unit\b/, () => 'H47.18'],
  [/\/:line\b/, () => '1.1.1'],
  [/\/:paper\b/, () => 'plan'],
  [/\/download\/:kind/, () => 'json'],
  [/\/export\/:kind/, () => 'xlsx'],
  [/\/criteria\/:set_code\/:version/, (ids) => ids.set],
  [/\/scores\/:set_code/, (ids) => ids.set.split('/')[0]!],
  [/\/calendars\/:version/, (ids) => ids.calendar],
  [/\/procedures\/:id/, (ids) => ids.procedure],
  [/\/surveys\/:id/, (ids) => ids.survey],
  [/\/s\/:token/, (ids) => ids.token],
  [/\/mailbox\/:message_id/, (ids) => ids.message],
  [/\/releases\/:release/, (ids) => ids.release],
  [/\/files\/:file_id/, (ids) => ids.file],
  [/\/uploads\/:upload_id/, (ids) => ids.upload],
  [/\/imports\/new\/:file/, (ids) => ids.file],
  [/\/imports\/:id/, (ids) => ids.import],
  [/\/interaction\/:uid/, () => 'no-such-sign-in'],
  [/\/assets\/:name/, () => 'no-such-asset.js'],
];

/** What more is asked for at an address, where it takes questions. */
const ASKED: Record<string, (ids: Ids) => string[]> = {
  '/dossiers': ({ unit }) => [`unit=${unit}&period=2023&measure=received`, 'q=bay', 'period=2023'],
  '/dossiers.csv': ({ unit }) => [`unit=${unit}&period=2023&measure=received`],
  '/reception': ({ unit, procedure }) => [`unit=${unit}&procedure=${procedure}`],
  '/reception/due': ({ unit, procedure }) => [
    `unit_code=${unit}&procedure_id=${procedure}&channel=1`,
  ],
  '/accounts': ({ unit }) => [`unit=${unit}`, 'q=bay'],
  '/procedures': () => ['q=khai', 'level=commune'],
  '/mailbox': ({ account }) => [`account=${account}`],
  '/map': () => ['period=2023', 'period=2023&show=scores'],
  '/map/table': () => ['period=2023'],
  '/reports/dossiers': () => ['period=2023&definition=by-date'],
  '/criteria/compare': ({ set }) => [
    `a=${set.replace('/', ':')}&b=decision-766:1`,
    `a=${set.replace('/', ':')}&b=${set.replace('/', ':')}`,
  ],
  '/campaigns': ({ campaign }) => [`campaign=${campaign}`],
  '/surveys/:id/paper': () => ['unit=H47.18'],
  '/api/v1/figures': ({ unit }) => ['period=2023&by=unit', `period=2023&unit=${unit}&by=procedure`],
  '/api/v1/scores/:set_code': () => ['period=2023'],
  '/api/v1/scores/:set_code/data.csv': () => ['period=2023'],
};

/** The addresses of a route about some things; null where nobody said what a parameter stands for. */
export function addressesOf(path: string, ids: Ids): string[] | null {
  const address = MEANS.reduce(
    (made, [pattern, value]) =>
      made.replace(pattern, (found) => found.replace(/:.*$/, () => value(ids))),
    path,
  );
  if (address.includes(':')) return null;
  return [address, ...(ASKED[path]?.(ids) ?? []).map((query) => `${address}?${query}`)];
}
