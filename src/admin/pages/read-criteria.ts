import { may, readAccountNames, type Viewer } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import { allLinesOf, type CriteriaSet } from '../../par/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { bodyDigest } from '../../worktime/index.ts';
import { complaintsOf } from '../criteria/complaints.ts';
import type { CriteriaWorld } from '../criteria/perform-act.ts';
import type { StoredSet } from '../criteria/set-version.ts';
import type { Names, SetLine, SetPage } from '../criteria/sets-page.ts';
import { findSet, listSets } from '../criteria/store.ts';
import { pointsText, treeOf } from '../criteria/tree.ts';

/** What acts on criteria sets need, out of the world of pages. */
export const criteriaWorldOf = (world: World): CriteriaWorld => ({
  ...world.dossier,
  measures: MEASURE_CODES,
  province_id: world
    .references()
    .today()
    .all.find(({ kind }) => kind === 'province')!.unit_id,
});

/** The set of a version, parsed. */
export const specOf = ({ body }: StoredSet): CriteriaSet => JSON.parse(body) as CriteriaSet;

/** Whether somebody may see a version: drafts are for those who draft or put in force. */
function mayRead(viewer: Viewer | null, set: StoredSet) {
  if (set.state === 'draft' || set.state === 'discarded') {
    const edits = may(viewer, 'set.edit', {});
    return edits === true ? edits : may(viewer, 'set.approve', {});
  }
  const is_public = specOf(set).visibility === 'public';
  return may(viewer, is_public ? 'score.view-public' : 'score.view-provisional', {});
}

/** The version of an address, as far as the viewer may see it. */
export async function getSet(
  { database, tenant }: World,
  viewer: Viewer | null,
  { set_code = '', version = '' }: { set_code?: string | undefined; version?: string | undefined },
): Promise<StoredSet> {
  const { tenant_id } = tenant;
  const number = /^\d{1,6}$/.test(version) ? Number(version) : -1;
  const found = await database.inTenant(tenant_id, (tx) =>
    findSet(tx, tenant_id, set_code, number),
  );
  // Whoever may see no draft learns nothing of what is there.
  if (!found) {
    const may_see = mayKeep(viewer);
    if (isRefusal(may_see)) throw refused(may_see);
    throw refused(refuse('set.not-found', { set_code: `${set_code} ${version}` }));
  }
  const allowed = mayRead(viewer, found);
  if (isRefusal(allowed)) throw refused(allowed);
  return found;
}

/** Whether somebody sees every set: the provisional ones with their drafts aside. */
function mayKeep(viewer: Viewer | null) {
  const edits = may(viewer, 'set.edit', {});
  return edits === true ? edits : may(viewer, 'set.approve', {});
}

/** Every version that the viewer may see, with the names of those who made them. */
export async function readSets(
  { database, tenant, references }: World,
  viewer: Viewer | null,
): Promise<{ sets: SetLine[]; people: Names; blocks: Names }> {
  const { tenant_id } = tenant;
  return database.inTenant(tenant_id, async (tx) => {
    const all = await listSets(tx, tenant_id);
    const seen = all.filter((set) => mayRead(viewer, set) === true);
    const ids = seen.flatMap((set) => [set.drafted_by, set.edited_by, set.approved_by]);
    const { blocks } = references().units;
    return {
      sets: seen.map(lineOf),
      people: Object.fromEntries(await readAccountNames(tx, tenant_id, ids)),
      blocks: Object.fromEntries(blocks.map(({ block_code, name }) => [block_code, name])),
    };
  });
}

/** A version as lists tell it. */
export function lineOf(stored: StoredSet): SetLine {
  const set = specOf(stored);
  const { body: _, ...version } = stored;
  const { name_vi, name_en, valid_from, valid_to, applies_to, visibility } = set;
  return {
    ...version,
    name_vi,
    name_en,
    valid_from,
    valid_to,
    visibility,
    blocks: applies_to.blocks,
    maximum: pointsText(set.maximum),
    lines: allLinesOf(set).length,
  };
}

/** Everything that a version's page shows. */
export async function readSetPage(
  world: World,
  viewer: Viewer | null,
  stored: StoredSet,
): Promise<SetPage> {
  const set = specOf(stored);
  const { sets, people, blocks } = await readSets(world, viewer);
  const { label_vi, label_en, source, mark, note } = set;
  return {
    version: lineOf(stored),
    digest: bodyDigest(stored.body),
    label_vi,
    label_en,
    source,
    mark,
    note,
    tree: treeOf(set),
    complaints: complaintsOf(set, MEASURE_CODES),
    versions: sets.filter(({ set_code }) => set_code === stored.set_code),
    people,
    blocks,
    may_edit: may(viewer, 'set.edit', {}) === true,
    may_approve: may(viewer, 'set.approve', {}) === true,
    own_draft: viewer !== null && stored.editor_ids.includes(viewer.account_id),
  };
}
