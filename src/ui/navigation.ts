import { mayAnywhere, type Verb, type Viewer } from '../identity/index.ts';
import type { TextKey } from './text/index.ts';

/** One page of the header. */
export interface NavigationItem {
  text: TextKey;
  path: string;
}

/** The pages of the header, and what one must be allowed to do somewhere to be shown each. */
const PAGES: (NavigationItem & { verb: Verb; of_root?: boolean })[] = [
  { text: 'nav.map', path: '/map', verb: 'figures.view' },
  { text: 'nav.dossiers', path: '/dossiers', verb: 'dossier.list' },
  { text: 'nav.reception', path: '/reception', verb: 'dossier.receive' },
  { text: 'nav.procedures', path: '/procedures', verb: 'figures.view' },
  { text: 'nav.surveys', path: '/surveys', verb: 'survey.enter-paper' },
  { text: 'nav.campaigns', path: '/campaigns', verb: 'sheet.view' },
  { text: 'nav.releases', path: '/releases', verb: 'score.view-public' },
  { text: 'nav.calendars', path: '/calendars', verb: 'calendar.approve' },
  { text: 'nav.criteria', path: '/criteria', verb: 'score.view-provisional' },
  { text: 'nav.imports', path: '/imports', verb: 'import.view' },
  { text: 'nav.mailbox', path: '/mailbox', verb: 'message.view' },
  { text: 'nav.accounts', path: '/accounts', verb: 'account.view' },
  { text: 'nav.provinces', path: '/provinces', verb: 'province.create', of_root: true },
];

/** The pages that a viewer may open; null is the public. Some are only the root province's. */
export const navigationOf = (viewer: Viewer | null, prefix: string): NavigationItem[] =>
  PAGES.filter(({ of_root }) => !of_root || prefix === '')
    .filter(({ verb }) => mayAnywhere(viewer, verb))
    .map(({ text, path }) => ({ text, path }));
