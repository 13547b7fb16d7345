import type { Relation } from './relation.ts';
import { RELATIONS } from './relation.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * Decides who may do what: every cell that is not written here is `no`.
 * Sources: NĐ 61/2018/NĐ-CP (reception and return at the one-stop shop, officers of the deciding
 * body; the head signs the apology slip, form 04), QĐ 766/QĐ-TTg (its scores are public). Masking and reach of the roles are our choice.
 * Example: a district's head sees the dossiers of its communes, but acts only in the district.
 */
export const VERBS = [
  /** Counts of dossiers of any unit. */
  'figures.view',
  /** Scores by Decision 766, and releases. */
  'score.view-public',
  /** Everything that becomes the PAR index, before its release. */
  'score.view-provisional',
  'dossier.list',
  /** One dossier with its events; personal data masked. */
  'dossier.view',
  /** Names, phones and papers of applicants unmasked; every read is kept. */
  'dossier.view-personal',
  'dossier.receive',
  'dossier.assign',
  'dossier.complete-step',
  'dossier.finish',
  'dossier.return-result',
  /** The clock stands still, and goes on. */
  'dossier.suspend',
  'dossier.resume',
  /** A longer limit by law. */
  'dossier.lengthen',
  /** An apology slip, which the head signs. */
  'dossier.promise-anew',
  /** Keep a file: evidence, a decision. */
  'file.upload',
  /** What was sent to others: the outbox with its deliveries. */
  'message.view',
  /** Draft a criteria set, or give it up. */
  'set.edit',
  /** Put in force, by decision, the set that another person drafted. */
  'set.approve',
  /** Open the year's campaign, move its days, switch what is shown. */
  'campaign.manage',
  /** A unit's self-assessment sheet with its evidence. */
  'sheet.view',
  'sheet.report',
  'sheet.lock',
  /** Only lines that the viewer's agency appraises, and never its own sheet. */
  'sheet.appraise',
  'sheet.explain',
  'sheet.ask-recheck',
  /** What the appraisal council decides, re-checks included. */
  'sheet.decide',
  /** Questionnaires, samples, panels, invitations. */
  'survey.manage',
  /** Enter answers given on paper. */
  'survey.enter-paper',
  /** Freeze the results of a campaign for signature. */
  'release.prepare',
  'release.sign',
  'account.view',
  /** Bring dossiers of another system in, and take a whole import back. */
  'import.manage',
  /** What was brought in, row by row. */
  'import.view',
  /** Make another province of the installation; only the root province has the page for it. */
  'province.create',
  /** Draft a version of the working calendar, or give it up. */
  'calendar.edit',
  /** Approve what another person drafted, and put it in force. */
  'calendar.approve',
  /** Recount and check the chains. */
  'system.verify',
] as const;
export type Verb = (typeof VERBS)[number];

/**
 * `if-held`: only while the viewer or nobody holds the dossier. `if-served`: only at the viewer's
 * own counter, for that unit or one whose dossiers are handed in there. `if-supplement`: only while
 * the dossier waits for a supplement, which is handed in at the viewer's own counter.
 */
export type Cell = 'yes' | 'no' | 'if-held' | 'if-served' | 'if-supplement';
type Row = Partial<Record<Relation, Cell>>;

const at = (...relations: Relation[]): Row =>
  Object.fromEntries(relations.map((relation) => [relation, 'yes']));
const EVERYWHERE = at(...RELATIONS);
const OWN_IF_HELD: Row = { own: 'if-held' };

/** `public` holds for everybody, signed in or not. */
const TABLE: Record<Role | 'public', Partial<Record<Verb, Row>>> = {
  public: {
    'figures.view': EVERYWHERE,
    'score.view-public': EVERYWHERE,
  },
  'one-stop-officer': {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'counter'),
    'dossier.view': at('own', 'counter'),
    'dossier.view-personal': at('own', 'counter'),
    'dossier.receive': { own: 'if-served', counter: 'if-served' },
    'dossier.return-result': at('own', 'counter'),
    'dossier.resume': { own: 'if-supplement', counter: 'if-supplement' },
    'survey.enter-paper': at('own'),
    'account.view': at('own'),
  },
  'case-officer': {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own'),
    'dossier.view': at('own'),
    'dossier.view-personal': at('own'),
    'dossier.complete-step': OWN_IF_HELD,
    'dossier.finish': OWN_IF_HELD,
    'dossier.suspend': OWN_IF_HELD,
    'dossier.resume': OWN_IF_HELD,
    'account.view': at('own'),
  },
  head: {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'counter', 'below'),
    'dossier.view': at('own', 'counter', 'below'),
    'dossier.view-personal': at('own', 'counter'),
    'dossier.assign': at('own'),
    'dossier.complete-step': at('own'),
    'dossier.finish': at('own'),
    'dossier.return-result': at('own', 'counter'),
    'dossier.suspend': at('own'),
    'dossier.resume': at('own'),
    'dossier.lengthen': at('own'),
    'dossier.promise-anew': at('own'),
    'file.upload': at('own', 'none'),
    'sheet.view': at('own', 'below'),
    'sheet.lock': at('own'),
    'sheet.ask-recheck': at('own'),
    'account.view': at('own'),
  },
  'par-officer': {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'below'),
    'dossier.view': at('own', 'below'),
    'file.upload': at('own', 'none'),
    'sheet.view': at('own', 'below'),
    'sheet.report': at('own'),
    'sheet.lock': at('own'),
    'sheet.explain': at('own'),
    'sheet.ask-recheck': at('own'),
    'survey.enter-paper': at('own'),
  },
  appraiser: {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'counter', 'below', 'beside'),
    'dossier.view': at('own', 'counter', 'below', 'beside'),
    'file.upload': at('own', 'none'),
    'sheet.view': at('own', 'counter', 'below', 'beside'),
    'sheet.appraise': at('own', 'counter', 'below', 'beside'),
  },
  'council-secretary': {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'counter', 'below', 'beside'),
    'dossier.view': at('own', 'counter', 'below', 'beside'),
    'file.upload': at('own', 'none'),
    'message.view': EVERYWHERE,
    'set.edit': EVERYWHERE,
    'campaign.manage': EVERYWHERE,
    'sheet.view': at('own', 'counter', 'below', 'beside'),
    'sheet.decide': at('own', 'counter', 'below', 'beside'),
    'survey.manage': EVERYWHERE,
    'survey.enter-paper': EVERYWHERE,
    'release.prepare': EVERYWHERE,
    'import.view': EVERYWHERE,
  },
  'provincial-leader': {
    'score.view-provisional': EVERYWHERE,
    'dossier.list': at('own', 'counter', 'below', 'beside'),
    'dossier.view': at('own', 'counter', 'below', 'beside'),
    'calendar.approve': EVERYWHERE,
    'set.approve': EVERYWHERE,
    'sheet.view': at('own', 'counter', 'below', 'beside'),
    'release.sign': EVERYWHERE,
    'import.view': EVERYWHERE,
  },
  administrator: {
    'message.view': EVERYWHERE,
    'account.view': EVERYWHERE,
    'import.manage': EVERYWHERE,
    'import.view': EVERYWHERE,
    'province.create': EVERYWHERE,
    'calendar.edit': EVERYWHERE,
    'calendar.approve': EVERYWHERE,
    'system.verify': EVERYWHERE,
  },
};

/** What is declared for a role, a verb and a relation; `public` is not added to the roles. */
export const cellOf = (role: Role | 'public', verb: Verb, relation: Relation): Cell =>
  TABLE[role][verb]?.[relation] ?? 'no';

/** The whole table, cell by cell, for documents and for the test of every route. */
export const declared = (): {
  role: Role | 'public';
  verb: Verb;
  relation: Relation;
  cell: Cell;
}[] =>
  (['public', ...ROLES] as const).flatMap((role) =>
    VERBS.flatMap((verb) =>
      RELATIONS.map((relation) => ({ role, verb, relation, cell: cellOf(role, verb, relation) })),
    ),
  );
