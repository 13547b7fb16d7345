import type { Viewer } from '../../identity/index.ts';
import { isRefusal, parseDay, type Refusal, refuse } from '../../kernel/index.ts';
import { type CriteriaSet, checkDraftShape, readCriteriaSet } from '../../par/index.ts';
import { bodyDigest } from '../../worktime/index.ts';
import { editSet, type SetEdit } from './edit.ts';
import { actOnSet, type CriteriaWorld, type Found, type Written } from './perform-act.ts';
import { checkDraft, checkForce, type Decision, type StoredSet } from './set-version.ts';
import { findSet } from './store.ts';

/** What a new draft is made of. */
export interface NewDraft {
  base_set_code: string;
  base_version: number;
  /** Another code begins a set of its own, such as that of the next year. */
  set_code: string;
  /** The day from which the set is to hold. */
  valid_from: string;
  reason: string;
}

/** Begins a draft from any version. Refused while another draft of the code stands. */
export const draftSet = (
  world: CriteriaWorld,
  viewer: Viewer | null,
  draft: NewDraft,
): Promise<StoredSet | Refusal> =>
  actOnSet(world, viewer, { verb: 'set.edit', set_code: draft.set_code }, async (found) => {
    const { tx, all, at, person } = found;
    const { base_set_code, base_version, set_code } = draft;
    const no = checkNewDraft(draft, all);
    if (no) return no;
    const base = await findSet(tx, person.tenant_id, base_set_code, base_version);
    if (!base) return refuse('set.not-found', { set_code: base_set_code });
    const version = (all[0]?.version ?? 0) + 1;
    const spec = JSON.parse(base.body) as CriteriaSet;
    const { valid_from } = draft;
    const valid_to = spec.valid_to && spec.valid_to <= valid_from ? null : spec.valid_to;
    const set: StoredSet = {
      set_code,
      version,
      state: 'draft',
      base_set_code,
      base_version,
      reason: draft.reason.trim().normalize('NFC'),
      drafted_by: person.account_id,
      drafted_at: at,
      edited_by: null,
      edited_at: null,
      editor_ids: [person.account_id],
      approved_by: null,
      approved_at: null,
      decision_number: null,
      decision_on: null,
      body: JSON.stringify({ ...spec, set_code, version, valid_from, valid_to }),
    };
    return { kind: 'set.drafted', set, before: base.body, change: 'draft' };
  });

/** A code of a set stands in addresses and file names. */
const SET_CODE = /^[a-z\d][a-z\d-]{2,59}$/;

function checkNewDraft(
  { set_code, valid_from, reason }: NewDraft,
  all: readonly StoredSet[],
): Refusal | null {
  if (!SET_CODE.test(set_code)) return refuse('criteria.code-unfit', {}, { path: 'set_code' });
  const open = all.find(({ state }) => state === 'draft');
  if (open) return refuse('criteria.in-preparation', { set_code, version: open.version });
  if (parseDay(valid_from) === null)
    return refuse('criteria.day-missing', {}, { path: 'valid_from' });
  return reason.trim().length < 3
    ? refuse('criteria.reason-missing', {}, { path: 'reason' })
    : null;
}

/** A version and its content as it was seen: what was changed meanwhile is not written over. */
export interface Seen {
  set_code: string;
  version: number;
  digest: string;
}

/** Changes a draft by one thing. */
export const changeDraft = (
  world: CriteriaWorld,
  viewer: Viewer | null,
  seen: Seen,
  edit: SetEdit,
): Promise<StoredSet | Refusal> =>
  actOnDraft(
    world,
    viewer,
    seen,
    `${edit.act} ${edit.act === 'add' ? edit.list : edit.at}`,
    (set) => editSet(set, edit),
  );

/** Puts the content of a file in the draft's place; its code and version stay. */
export const importIntoDraft = (
  world: CriteriaWorld,
  viewer: Viewer | null,
  seen: Seen,
  text: string,
): Promise<StoredSet | Refusal> =>
  actOnDraft(world, viewer, seen, 'import', ({ set_code, version }) => {
    const file = readJson(text);
    if (isRefusal(file)) return file;
    const [fault] = checkDraftShape(file);
    return fault ?? { ...(file as CriteriaSet), set_code, version };
  });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('criteria.not-json', {}, { path: 'file' });
  }
}

/** Puts a draft in force by decision, exactly as it was seen; it replaces the version before it. */
export const putInForce = (
  world: CriteriaWorld,
  viewer: Viewer | null,
  seen: Seen,
  decision: Decision,
): Promise<StoredSet | Refusal> =>
  actOnSet(
    world,
    viewer,
    { verb: 'set.approve', set_code: seen.set_code },
    ({ all, at, person }) => {
      const draft = findSeen(all, seen);
      if (isRefusal(draft)) return draft;
      const read = readCriteriaSet(JSON.parse(draft.body), world.measures);
      const faults = Array.isArray(read) ? read.length : 0;
      const number = decision.number.trim().normalize('NFC');
      const by = person.account_id;
      const no = checkForce(draft, { by, faults, decision: { ...decision, number } });
      if (no) return no;
      const in_force = all.find(({ state }) => state === 'in-force');
      return {
        kind: 'set.in-force',
        set: {
          ...draft,
          state: 'in-force',
          approved_by: by,
          approved_at: at,
          decision_number: number,
          decision_on: decision.on,
        },
        replaced: in_force && { ...in_force, state: 'replaced' },
        before: in_force?.body ?? draft.body,
        change: 'in-force',
      };
    },
  );

/** Gives up a draft. It stays to be read, and its number is used up. */
export const discardSet = (
  world: CriteriaWorld,
  viewer: Viewer | null,
  seen: Seen,
): Promise<StoredSet | Refusal> =>
  actOnSet(world, viewer, { verb: 'set.edit', set_code: seen.set_code }, ({ all }) => {
    const draft = findSeen(all, seen);
    if (isRefusal(draft)) return draft;
    const no = checkDraft(draft);
    if (no) return no;
    const set: StoredSet = { ...draft, state: 'discarded' };
    return { kind: 'set.discarded', set, before: draft.body, change: 'discard' };
  });

function actOnDraft(
  world: CriteriaWorld,
  viewer: Viewer | null,
  seen: Seen,
  change: string,
  changed: (set: CriteriaSet) => CriteriaSet | Refusal,
): Promise<StoredSet | Refusal> {
  const edit = ({ all, at, person: { account_id } }: Found): Written | Refusal => {
    const draft = findSeen(all, seen);
    if (isRefusal(draft)) return draft;
    const no = checkDraft(draft);
    if (no) return no;
    const spec = changed(JSON.parse(draft.body));
    if (isRefusal(spec)) return spec;
    const editor_ids = [...new Set([...draft.editor_ids, account_id])];
    const body = JSON.stringify(spec);
    const set = { ...draft, body, edited_by: account_id, edited_at: at, editor_ids };
    return { kind: 'set.edited', set, before: draft.body, change };
  };
  return actOnSet(world, viewer, { verb: 'set.edit', set_code: seen.set_code }, edit);
}

function findSeen(
  all: readonly StoredSet[],
  { set_code, version, digest }: Seen,
): StoredSet | Refusal {
  const found = all.find((one) => one.version === version);
  if (!found) return refuse('set.not-found', { set_code: `${set_code} ${version}` });
  return bodyDigest(found.body) === digest
    ? found
    : refuse('criteria.changed-meanwhile', { set_code, version });
}
