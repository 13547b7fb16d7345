import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import { may, mayAnywhere } from './may.ts';
import { RELATIONS, type Relation, type Thing } from './relation.ts';
import { ROLES, type Role } from './roles.ts';
import { inScope, isEmptyScope, type ScopedVerb, scope } from './scope.ts';
import { type Cell, declared, VERBS, type Verb } from './table.ts';
import type { Grant, Viewer } from './viewer.ts';

// A district 18 with two communes, a department 108, the centre 100 which serves the department.
const DISTRICT = 18;
const GRANT = { unit_id: DISTRICT, below: new Set([181, 182]) };
const CENTRE_GRANT = { unit_id: 100, below: new Set<number>(), serves: new Set([108]) };

const viewer = (...grants: Grant[]): Viewer => ({
  account_id: 7,
  tenant_id: 1,
  name: 'Đinh Thị Hồng Nhung',
  grants,
});
const inRole = (role: Role): Viewer => viewer({ role, ...GRANT });

/** Nobody holds these things; `counter` was handed in at the district. */
const THINGS: Record<Relation, Thing> = {
  own: { unit_id: DISTRICT, received_unit_id: DISTRICT, holder_id: null },
  counter: { unit_id: 108, received_unit_id: DISTRICT, holder_id: null },
  below: { unit_id: 181, received_unit_id: 181, holder_id: null },
  beside: { unit_id: 19, received_unit_id: 19, holder_id: null },
  none: {},
};

const refusedAs = (answer: ReturnType<typeof may>): string =>
  answer === true ? 'yes' : answer.refused;

/** One line a verb; a letter a relation where it is allowed: own, counter, below, beside (=), none. */
function readable(role: Role | 'public'): string {
  const letters = { own: 'o', counter: 'c', below: 'b', beside: '=', none: 'n' };
  return VERBS.map((verb) => {
    const cells = declared().filter((d) => d.role === role && d.verb === verb);
    const marks = RELATIONS.map((relation) => {
      const { cell } = cells.find((d) => d.relation === relation)!;
      if (cell === 'no') return '·';
      return cell === 'yes' ? letters[relation] : letters[relation].toUpperCase();
    }).join('');
    return `${marks} ${verb}`;
  })
    .filter((line) => !line.startsWith('·····'))
    .join('\n');
}

/** Capitals: on a condition, if held, if served or if a supplement is awaited. */
const DECLARED = `
administrator
  ocb=n message.view
  ocb=n account.view
  ocb=n import.manage
  ocb=n import.view
  ocb=n province.create
  ocb=n calendar.edit
  ocb=n calendar.approve
  ocb=n system.verify
appraiser
  ocb=n score.view-provisional
  ocb=· dossier.list
  ocb=· dossier.view
  o···n file.upload
  ocb=· sheet.view
  ocb=· sheet.appraise
case-officer
  ocb=n score.view-provisional
  o···· dossier.list
  o···· dossier.view
  o···· dossier.view-personal
  O···· dossier.complete-step
  O···· dossier.finish
  O···· dossier.suspend
  O···· dossier.resume
  o···· account.view
council-secretary
  ocb=n score.view-provisional
  ocb=· dossier.list
  ocb=· dossier.view
  o···n file.upload
  ocb=n message.view
  ocb=n set.edit
  ocb=n campaign.manage
  ocb=· sheet.view
  ocb=· sheet.decide
  ocb=n survey.manage
  ocb=n survey.enter-paper
  ocb=n release.prepare
  ocb=n import.view
head
  ocb=n score.view-provisional
  ocb·· dossier.list
  ocb·· dossier.view
  oc··· dossier.view-personal
  o···· dossier.assign
  o···· dossier.complete-step
  o···· dossier.finish
  oc··· dossier.return-result
  o···· dossier.suspend
  o···· dossier.resume
  o···· dossier.lengthen
  o···· dossier.promise-anew
  o···n file.upload
  o·b·· sheet.view
  o···· sheet.lock
  o···· sheet.ask-recheck
  o···· account.view
one-stop-officer
  ocb=n score.view-provisional
  oc··· dossier.list
  oc··· dossier.view
  oc··· dossier.view-personal
  OC··· dossier.receive
  oc··· dossier.return-result
  OC··· dossier.resume
  o···· survey.enter-paper
  o···· account.view
par-officer
  ocb=n score.view-provisional
  o·b·· dossier.list
  o·b·· dossier.view
  o···n file.upload
  o·b·· sheet.view
  o···· sheet.report
  o···· sheet.lock
  o···· sheet.explain
  o···· sheet.ask-recheck
  o···· survey.enter-paper
provincial-leader
  ocb=n score.view-provisional
  ocb=· dossier.list
  ocb=· dossier.view
  ocb=n set.approve
  ocb=· sheet.view
  ocb=n release.sign
  ocb=n import.view
  ocb=n calendar.approve
`;

test('the declared table, role by role', () => {
  expect(readable('public')).toBe('ocb=n figures.view\nocb=n score.view-public');
  const told = ROLES.toSorted().map((role) => `${role}\n${readable(role).replace(/^/gm, '  ')}`);
  expect(`\n${told.join('\n')}\n`).toBe(DECLARED);
});

/** Nobody holds the things, nothing is waited for, and all but `counter` were handed in at home. */
const ANSWERS: Record<Cell, string> = {
  yes: 'yes',
  no: 'access.not-permitted',
  'if-held': 'yes',
  'if-served': 'yes',
  'if-supplement': 'access.not-a-supplement',
};

test('every cell that is not declared is refused, every declared one is answered as declared', () => {
  for (const { role, verb, relation, cell } of declared()) {
    if (role === 'public') continue;
    const is_public = declared().some(
      (d) => d.role === 'public' && d.verb === verb && d.cell === 'yes',
    );
    const answer = refusedAs(may(inRole(role), verb, THINGS[relation]));
    // `counter` things lie beside as well, and a district's counter serves no department.
    const beside = declared().find(
      (d) => d.role === role && d.verb === verb && d.relation === 'beside',
    )!.cell;
    const expected =
      is_public || (relation === 'counter' && beside === 'yes') ? 'yes' : ANSWERS[cell];
    if (relation === 'counter' && cell === 'if-served') expect(answer).toBe('access.other-counter');
    else
      expect({ role, verb, relation, answer }).toEqual({
        role,
        verb,
        relation,
        answer: expected,
      });
  }
});

test('the public sees figures and Decision 766 scores and is asked to sign in for the rest', () => {
  for (const verb of VERBS)
    for (const relation of RELATIONS) {
      const expected = ['figures.view', 'score.view-public'].includes(verb)
        ? 'yes'
        : 'access.sign-in-first';
      expect(refusedAs(may(null, verb, THINGS[relation]))).toBe(expected);
    }
});

test('someone without a grant that holds is no better off than the public', () => {
  for (const verb of VERBS)
    expect(may(viewer(), verb, THINGS.own) === true).toBe(may(null, verb, THINGS.own) === true);
});

test('a case officer acts on what he or nobody holds, not on what a colleague holds', () => {
  const officer = inRole('case-officer');
  const held = (holder_id: number | null) => ({ ...THINGS.own, holder_id });
  expect(refusedAs(may(officer, 'dossier.finish', held(7)))).toBe('yes');
  expect(refusedAs(may(officer, 'dossier.finish', held(null)))).toBe('yes');
  expect(refusedAs(may(officer, 'dossier.finish', held(8)))).toBe('access.held-by-another');
  expect(refusedAs(may(officer, 'dossier.finish', { unit_id: DISTRICT }))).toBe(
    'access.held-by-another',
  );
  expect(refusedAs(may(inRole('head'), 'dossier.finish', held(8)))).toBe('yes');
});

test('the centre takes in for departments, no other counter does (NĐ 61/2018, Điều 7–8)', () => {
  const centre = viewer({ role: 'one-stop-officer', ...CENTRE_GRANT });
  const at = (unit_id: number, received_unit_id?: number) =>
    received_unit_id === undefined ? { unit_id } : { unit_id, received_unit_id };
  expect(may(centre, 'dossier.receive', at(108, 100))).toBe(true);
  expect(refusedAs(may(centre, 'dossier.receive', at(DISTRICT, 100)))).toBe('access.other-counter');
  expect(refusedAs(may(centre, 'dossier.receive', at(108, 108)))).toBe('access.not-permitted');
  const district = inRole('one-stop-officer');
  expect(may(district, 'dossier.receive', at(DISTRICT))).toBe(true);
  expect(refusedAs(may(district, 'dossier.receive', at(DISTRICT, 100)))).toBe(
    'access.other-counter',
  );
  expect(refusedAs(may(district, 'dossier.receive', at(181, 181)))).toBe('access.not-permitted');
});

test('a supplement may be taken in at the counter where the dossier was handed in, nothing else', () => {
  const centre = viewer({ role: 'one-stop-officer', ...CENTRE_GRANT });
  const waiting = (suspended_for: string | null, received_unit_id: number) =>
    refusedAs(
      may(centre, 'dossier.resume', {
        unit_id: 108,
        received_unit_id,
        holder_id: 5,
        suspended_for,
      }),
    );
  expect(waiting('supplement', 100)).toBe('yes');
  expect(waiting('financial-obligation', 100)).toBe('access.not-a-supplement');
  expect(waiting(null, 100)).toBe('access.not-a-supplement');
  expect(waiting('supplement', 108)).toBe('access.not-permitted');
});

test('the head alone lengthens a limit and signs an apology slip', () => {
  for (const verb of ['dossier.lengthen', 'dossier.promise-anew'] as const) {
    const able = ROLES.filter((role) => may(inRole(role), verb, THINGS.own) === true);
    expect(able).toEqual(['head']);
  }
});

test('a refusal says which roles may', () => {
  const refusal = may(inRole('par-officer'), 'dossier.assign', THINGS.own);
  expect(refusal).toEqual({
    refused: 'access.not-permitted',
    facts: { verb: 'dossier.assign', unit_id: DISTRICT, roles: ['par-officer'] },
    possible: ['head'],
  });
});

const unitId = fc.integer({ min: 1, max: 6 });
const someGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  unit_id: unitId,
  below: fc.array(unitId).map((ids) => new Set(ids)),
});
const someThing = fc.record({
  unit_id: unitId,
  received_unit_id: fc.option(unitId),
  holder_id: fc.option(fc.constantFrom(7, 8)),
});
const CONDITIONAL: readonly Verb[] = [
  'dossier.receive',
  'dossier.complete-step',
  'dossier.finish',
  'dossier.suspend',
  'dossier.resume',
];
const SCOPED = VERBS.filter((verb): verb is ScopedVerb => !CONDITIONAL.includes(verb));

test('a scope holds exactly the things that may() allows', () => {
  const some = fc.option(fc.array(someGrant, { maxLength: 3 }));
  fc.assert(
    fc.property(some, fc.constantFrom(...SCOPED), someThing, (grants, verb, thing) => {
      const who = grants && viewer(...grants);
      expect(inScope(scope(who, verb), thing)).toBe(may(who, verb, thing) === true);
    }),
    { numRuns: 5_000 },
  );
});

/** A dossier that waits for a supplement. */
const WAITING = { suspended_for: 'supplement' };

test('what may be done anywhere is what may be done to some thing', () => {
  for (const role of ROLES)
    for (const verb of VERBS) {
      const somewhere = RELATIONS.some(
        (relation) => may(inRole(role), verb, { ...THINGS[relation], ...WAITING }) === true,
      );
      expect(mayAnywhere(inRole(role), verb)).toBe(somewhere);
    }
  expect(mayAnywhere(null, 'dossier.list')).toBe(false);
  expect(isEmptyScope(scope(null, 'dossier.list'))).toBe(true);
  expect(isRefusal(may(null, 'dossier.list', {}))).toBe(true);
});

test('conditions stand only on verbs that have no scope', () => {
  const conditional = declared().filter(({ cell }) => cell.startsWith('if-'));
  expect([...new Set(conditional.map(({ verb }) => verb))].sort()).toEqual([...CONDITIONAL].sort());
});
