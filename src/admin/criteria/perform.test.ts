import { expect, onTestFinished, test } from 'vitest';
import { granted, LEADER } from '../../../test/calendar-scene.ts';
import { asDatabaseOwner } from '../../../test/database.ts';
import { testWorld } from '../../../test/world.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Refusal } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import type { CriteriaSet } from '../../par/index.ts';
import { bodyDigest } from '../../worktime/index.ts';
import { startCriteriaJobs } from './jobs.ts';
import {
  changeDraft,
  discardSet,
  draftSet,
  importIntoDraft,
  type NewDraft,
  putInForce,
} from './perform.ts';
import type { StoredSet } from './set-version.ts';

const SECRETARY: Viewer = {
  account_id: 13,
  tenant_id: 1,
  name: 'Thư ký',
  grants: [{ role: 'council-secretary', unit_id: 1 }],
};
const CODE = 'decision-766-progress';
const DECISION = { number: '3300/QĐ-UBND', on: '2023-03-29' };
const DRAFT: NewDraft = {
  base_set_code: CODE,
  base_version: 1,
  set_code: CODE,
  valid_from: '2023-04-01',
  reason: 'Sửa điểm',
};

async function province() {
  const { parts, owner_url } = await testWorld();
  const { database, clock, real_clock, references, scores } = parts;
  const base = { database, clock, real_clock, province_id: 1, measures: MEASURE_CODES };
  return { ...base, owner_url, references, scores, parts };
}

const codeOf = (answer: unknown): string => (answer as Refusal).refused ?? 'yes';
const seenOf = ({ set_code, version, body }: StoredSet) => ({
  set_code,
  version,
  digest: bodyDigest(body),
});

const LINE = 'areas[0].criteria[0]';
const lineOf = ({ body }: StoredSet) =>
  (JSON.parse(body) as CriteriaSet).areas[0]!.criteria[0] as unknown as Record<string, unknown>;

/** Another maximum for the one line, and for all that it adds up to where `everywhere`. */
const change = (world: Awaited<ReturnType<typeof province>>, draft: StoredSet, maximum: number) =>
  changeDraft(world, SECRETARY, seenOf(draft), {
    act: 'save',
    at: LINE,
    value: { ...lineOf(draft), maximum },
  });

test('drafted, edited, faulty, mended, put in force by a second person; scores follow, the chain tells', async () => {
  const world = await province();
  const jobs = await startCriteriaJobs({
    ...world,
    tenant_id: 1,
    on_fault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(jobs.stop);
  expect(world.scores.scoring(CODE, '2023')?.set.maximum).toBe(20);
  const draft = granted(await draftSet(world, SECRETARY, DRAFT));
  expect(draft).toMatchObject({ version: 2, state: 'draft', base_version: 1, drafted_by: 13 });
  const faulty = granted(await change(world, draft, 15));
  expect(await putInForce(world, LEADER, seenOf(faulty), DECISION)).toMatchObject({
    refused: 'criteria.faulty',
    facts: { faults: 1 },
  });
  const { areas, set_code: _, version: __, ...head } = JSON.parse(faulty.body) as CriteriaSet;
  const { criteria: ___, ...area } = areas[0]!;
  const edit = { act: 'save' as const, at: 'areas[0]', value: { ...area, maximum: 15 } };
  const mended = granted(await changeDraft(world, SECRETARY, seenOf(faulty), edit));
  const whole = { act: 'save' as const, at: '', value: { ...head, maximum: 15 } };
  const sound = granted(await changeDraft(world, SECRETARY, seenOf(mended), whole));
  expect(codeOf(await putInForce(world, SECRETARY, seenOf(sound), DECISION))).toBe(
    'access.not-permitted',
  );
  const both = { ...LEADER, account_id: 13 };
  expect(codeOf(await putInForce(world, both, seenOf(sound), DECISION))).toBe(
    'criteria.second-person-needed',
  );
  expect(codeOf(await putInForce(world, LEADER, seenOf(sound), { ...DECISION, number: '' }))).toBe(
    'criteria.decision-number-missing',
  );
  const done = granted(await putInForce(world, LEADER, seenOf(sound), DECISION));
  expect(done).toMatchObject({ state: 'in-force', approved_by: 11, decision_on: '2023-03-29' });
  await expect.poll(() => world.scores.scoring(CODE, '2023')?.set.maximum).toBe(15);
  const states = await asDatabaseOwner(
    world.owner_url,
    `select version, state from criteria_set where set_code = '${CODE}' order by version`,
  );
  expect(states).toEqual([
    { version: 1, state: 'replaced' },
    { version: 2, state: 'in-force' },
  ]);
  const rows = await asDatabaseOwner(
    world.owner_url,
    `select kind, actor_id::int as actor_id, reason, payload from journal
     where tenant_id = 1 and chain_id = 1 and kind like 'set.%' order by seq`,
  );
  expect(rows.map(({ kind, actor_id, reason }) => [kind, actor_id, reason])).toEqual([
    ['set.drafted', 13, 'Sửa điểm'],
    ['set.edited', 13, 'Sửa điểm'],
    ['set.edited', 13, 'Sửa điểm'],
    ['set.edited', 13, 'Sửa điểm'],
    ['set.in-force', 11, 'Sửa điểm'],
  ]);
  const told = rows.map(({ payload }) => JSON.parse(payload));
  for (const [i, one] of told.slice(1, 4).entries())
    expect(one.before_sha256).toBe(i === 0 ? bodyDigest(draft.body) : told[i].after_sha256);
  expect(told[4]).toMatchObject({
    after_sha256: bodyDigest(sound.body),
    decision_number: '3300/QĐ-UBND',
  });
  expect(codeOf(await change(world, done, 9))).toBe('criteria.not-a-draft');
});

test('what was changed meanwhile is not written over, nor approved unseen', async () => {
  const world = await province();
  const draft = granted(await draftSet(world, SECRETARY, DRAFT));
  granted(await change(world, draft, 15));
  expect(codeOf(await change(world, draft, 16))).toBe('criteria.changed-meanwhile');
  expect(codeOf(await putInForce(world, LEADER, seenOf(draft), DECISION))).toBe(
    'criteria.changed-meanwhile',
  );
});

test('one draft of a code at a time, even when begun at once; a given up one keeps its number', async () => {
  const world = await province();
  const begin = (set_code: string) => draftSet(world, SECRETARY, { ...DRAFT, set_code });
  const all = await Promise.all([begin('par-2024'), begin('par-2024'), begin('par-2024')]);
  expect(all.map(codeOf).sort()).toEqual([
    'criteria.in-preparation',
    'criteria.in-preparation',
    'yes',
  ]);
  const draft = all.find((one) => codeOf(one) === 'yes') as StoredSet;
  expect(draft).toMatchObject({ version: 1, base_set_code: CODE });
  granted(await discardSet(world, SECRETARY, seenOf(draft)));
  expect(granted(await begin('par-2024'))).toMatchObject({ version: 2 });
  expect(codeOf(await begin('No/Code'))).toBe('criteria.code-unfit');
  expect(codeOf(await draftSet(world, SECRETARY, { ...DRAFT, reason: ' ' }))).toBe(
    'criteria.reason-missing',
  );
});

test('a file takes the draft’s place as far as pages can show it', async () => {
  const world = await province();
  const draft = granted(await draftSet(world, SECRETARY, DRAFT));
  const bring = (text: string) => importIntoDraft(world, SECRETARY, seenOf(draft), text);
  expect(codeOf(await bring('{'))).toBe('criteria.not-json');
  expect(codeOf(await bring('{}'))).toBe('criteria-set.malformed');
  const file = JSON.parse(draft.body) as CriteriaSet;
  const brought = granted(await bring(JSON.stringify({ ...file, set_code: 'x', maximum: 7 })));
  expect(JSON.parse(brought.body)).toMatchObject({ set_code: CODE, version: 2, maximum: 7 });
});

test('who may: the secretary drafts, a leader puts in force, nobody else does either', async () => {
  const world = await province();
  const head: Viewer = { ...LEADER, account_id: 5184, grants: [{ role: 'head', unit_id: 518 }] };
  const seen = { set_code: CODE, version: 9, digest: '' };
  const tried = async (viewer: Viewer | null) => [
    codeOf(await draftSet(world, viewer, { ...DRAFT, reason: '' })),
    codeOf(await importIntoDraft(world, viewer, seen, '')),
    codeOf(await discardSet(world, viewer, seen)),
    codeOf(await putInForce(world, viewer, seen, DECISION)),
  ];
  const no = 'access.not-permitted';
  expect(await tried(null)).toEqual(Array(4).fill('access.sign-in-first'));
  expect(await tried(head)).toEqual([no, no, no, no]);
  expect(await tried(LEADER)).toEqual([no, no, no, 'set.not-found']);
  expect(await tried(SECRETARY)).toEqual([
    'criteria.reason-missing',
    'set.not-found',
    'set.not-found',
    no,
  ]);
});
