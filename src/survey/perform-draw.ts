import { hash, randomUUID } from 'node:crypto';
import type { Viewer } from '../identity/index.ts';
import { dayOf, parseDay, type Refusal, refuse } from '../kernel/index.ts';
import type { UnitOn } from '../unit/index.ts';
import { digestOfList, drawUnit, type Framed, type Sample } from './draw.ts';
import { actOnSurvey, type Found, type SurveyWorld } from './perform-act.ts';
import type { SurveySpec } from './spec.ts';
import { replaceStrata } from './store-answers.ts';
import { readFrame, readPhones } from './store-frame.ts';
import { deleteUntold, insertInvitations } from './store-invitations.ts';
import type { Survey } from './survey.ts';

/**
 * Draws the sample of a draft from the finished dossiers of its days. Every draw stands in the
 * journal with its seed, the frame's size and the digest of the drawn list, so that nobody can draw
 * until it pleases without its being seen.
 */
export const drawSample = (
  world: SurveyWorld,
  viewer: Viewer | null,
  survey_id: number,
  seed: string,
): Promise<Survey | Refusal> =>
  actOnSurvey(world, viewer, survey_id, async (found) => {
    const { survey, at } = found;
    const no = refuseDraw(survey, seed, dayOf(at));
    if (no) return no;
    const samples = await drawAll(world, found, seed);
    const drawn = samples.flatMap((sample) => sample.drawn);
    const strata = samples.flatMap((sample) => sample.strata);
    if (drawn.length === 0) return refuse('survey.empty-frame', {}, { path: 'data_from' });
    await replaceStrata(found.tx, world.tenant_id, survey_id, strata);
    await invite(world, found, drawn);
    const drawn_sha256 = digestOfList(drawn);
    return {
      survey: { ...survey, drawn_seed: seed, drawn_sha256 },
      kind: 'survey.drawn',
      payload: {
        seed,
        frame: strata.reduce((all, { population }) => all + (population ?? 0), 0),
        strata: strata.length,
        drawn: drawn.length,
        drawn_sha256,
        strata_sha256: hash('sha256', JSON.stringify(strata)),
      },
      reason: null,
    };
  });

function refuseDraw({ kind, state, spec, survey_code }: Survey, seed: string, today: number) {
  if (state !== 'draft') return refuse('survey.not-a-draft', { survey_code, state });
  if (kind !== 'sample' || !spec.sampling) return refuse('survey.not-a-sample', { survey_code });
  if (!/^[\w.-]{1,60}$/.test(seed)) return refuse('survey.no-seed', {}, { path: 'seed' });
  const to = parseDay(spec.data_to ?? '');
  if (to === null || to > today)
    return refuse('survey.frame-not-finished', { data_to: spec.data_to }, { path: 'data_to' });
  return null;
}

/** One unit after the other, in the order of their numbers. */
async function drawAll(
  { tenant_id, units }: SurveyWorld,
  { tx, survey: { spec } }: Found,
  seed: string,
): Promise<Sample[]> {
  const days = { from: spec.data_from!, to: spec.data_to! };
  const unit_ids = sampledUnits(units().all, spec).map(({ unit_id }) => unit_id);
  const frame = await readFrame(tx, tenant_id, unit_ids, days);
  const by_unit = Map.groupBy(frame, ({ unit_id }) => unit_id);
  return unit_ids.map((unit_id) => drawUnit(by_unit.get(unit_id) ?? [], spec.sampling!, seed));
}

const sampledUnits = (all: readonly UnitOn[], { sampling }: SurveySpec): UnitOn[] =>
  all.filter(({ kind, level }) => level !== null && sampling!.unit_kinds.includes(kind));

async function invite(
  { tenant_id }: SurveyWorld,
  { tx, survey }: Found,
  drawn: readonly Framed[],
): Promise<void> {
  await deleteUntold(tx, tenant_id, survey.survey_id);
  const phones = await readPhones(
    tx,
    tenant_id,
    drawn.map(({ dossier_id }) => dossier_id),
  );
  const invited = drawn.map((one) => ({
    ...one,
    invitation_id: randomUUID(),
    contact: phones.get(one.dossier_id) ?? null,
    invited_on: null,
  }));
  await insertInvitations(tx, tenant_id, survey.survey_id, invited);
}
