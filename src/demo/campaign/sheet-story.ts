import { appraiserOf, type Sheet, type SheetState } from '../../campaign/index.ts';
import type { Random } from '../../kernel/index.ts';
import type { CriteriaSet } from '../../par/index.ts';
import type { Calendar } from '../../worktime/index.ts';
import { momentOf } from '../demo.ts';
import type { LinePlan } from './line-plan.ts';
import { type Moments, moments } from './moments.ts';
import { appraiserAt, headOf, parOfficerOf, secretaryAt } from './people.ts';
import { TEXTS } from './texts.ts';
import { type Doing, type SheetTeller, sheetTeller } from './told.ts';

/** What all sheets of a campaign share. */
export interface CampaignScene {
  calendar: Calendar;
  province_id: number;
  agencies: ReadonlyMap<string, number>;
  /** The days on which each stage was worked on, both included. */
  stages: Stages;
  ends: StageEnds;
  /** Why stages end before their last day; null where their days ran out. */
  advanced_because: string | null;
}

/** Working days by stage. */
export type Stages = Readonly<
  Record<'self' | 'appraisal-1' | 'explanation' | 'appraisal-2' | 'council', Span>
>;
interface Span {
  from: string;
  to: string;
}

/** The moment at which each stage ended: `2023-02-11T00:00`. */
export type StageEnds = Readonly<Record<keyof Stages, string>>;

/** One sheet that is to be told. */
export interface SheetOrder {
  sheet: Sheet;
  set: CriteriaSet;
  plans: readonly LinePlan[];
  /** Numbers of the unit's files. */
  files: readonly number[];
  /** The state in which the story ends. */
  until: SheetState;
  /** What part of the lines of the last stage is done. */
  share: number;
}

const WORKED = ['self', 'appraisal-1', 'explanation', 'appraisal-2', 'council'] as const;
const ORDER: readonly SheetState[] = [...WORKED, 'final'];

/** Tells a sheet from its opening to the state in which it is to be found. */
export function sheetStory(scene: CampaignScene, order: SheetOrder, random: Random): SheetTeller {
  const { sheet, until } = order;
  const { province_id } = scene;
  const by = secretaryAt(province_id);
  const teller = sheetTeller(sheet, {
    at: sheet.opened_at,
    actor_id: by,
    acting_unit_id: province_id,
  });
  for (const stage of WORKED) {
    STAGES[stage](scene, teller, order, random);
    if (stage === until) break;
    end(scene, teller, stage, sheet);
  }
  return teller;
}

type Work = (scene: CampaignScene, teller: SheetTeller, order: SheetOrder, random: Random) => void;

/** How each stage is worked on. */
const STAGES: Record<keyof Stages, Work> = {
  self: report,
  'appraisal-1': appraise,
  explanation: explain,
  'appraisal-2': appraiseAgain,
  council: decide,
};

/** The lines of a stage that are done: all of a stage that is over, a part of the last one. */
function doneOf(order: SheetOrder, stage: SheetState, plans: readonly LinePlan[]): LinePlan[] {
  const share = order.until === stage ? order.share : 1;
  return plans.slice(0, Math.ceil(plans.length * share));
}

const workingMoments = (
  { calendar, stages }: CampaignScene,
  stage: keyof Stages,
  many: number,
  random: Random,
): Moments => moments(random, calendar, stages[stage], many);

function report(scene: CampaignScene, teller: SheetTeller, order: SheetOrder, random: Random) {
  const { unit_id } = order.sheet;
  const done = doneOf(order, 'self', order.plans);
  const when = workingMoments(scene, 'self', done.length * 2, random);
  const by = parOfficerOf(unit_id);
  for (const { line, values } of done) {
    const has_file = order.files.length > 0 && random.next() < 0.72;
    const file_id = has_file ? random.pick(order.files) : null;
    const at = when.next();
    const doing: Doing = { at, actor_id: by, acting_unit_id: unit_id };
    const explanation = file_id === null ? random.pick(TEXTS.without_file) : null;
    const reported = { reported_by: [by], reported_at: at };
    teller.line('sheet.line-reported', line.code, { values, explanation, ...reported }, doing);
    const attached = when.next();
    if (file_id === null) continue;
    const patch = { files: [file_id], reported_by: [by], reported_at: attached };
    teller.line('sheet.evidence-attached', line.code, patch, { ...doing, at: attached });
  }
}

function appraise(scene: CampaignScene, teller: SheetTeller, order: SheetOrder, random: Random) {
  const done = doneOf(order, 'appraisal-1', order.plans);
  const when = workingMoments(scene, 'appraisal-1', done.length, random);
  for (const { line, appraised_1 } of done) {
    const doing = appraising(scene, order, line, when, appraised_1.reason);
    if (!doing) continue;
    const word = { ...appraised_1, by: doing.actor_id!, at: doing.at };
    const { points, reason, at, explanation_wanted } = word;
    const appraised = { points, reason, by: word.by, at, explanation_wanted };
    teller.line('sheet.line-appraised', line.code, { appraised_1: appraised }, doing);
  }
}

/** Who appraises a line of the unit, and when. */
function appraising(
  { agencies }: CampaignScene,
  { set, sheet }: SheetOrder,
  line: LinePlan['line'],
  when: Moments,
  reason: string,
): Doing | null {
  const code = appraiserOf(set, line, sheet.unit_id, agencies);
  const agency = code === null ? undefined : agencies.get(code);
  if (agency === undefined) return null;
  return { at: when.next(), actor_id: appraiserAt(agency), acting_unit_id: agency, reason };
}

function explain(scene: CampaignScene, teller: SheetTeller, order: SheetOrder, random: Random) {
  const { unit_id } = order.sheet;
  const asked = order.plans.filter(({ explained }) => explained !== null);
  const done = doneOf(order, 'explanation', asked);
  const when = workingMoments(scene, 'explanation', done.length, random);
  const by = parOfficerOf(unit_id);
  for (const { line, explained } of done) {
    const at = when.next();
    const patch = { explained: { text: explained!, files: order.files.slice(0, 1), by, at } };
    const doing = { at, actor_id: by, acting_unit_id: unit_id };
    teller.line('sheet.line-explained', line.code, patch, doing);
  }
}

function appraiseAgain(
  scene: CampaignScene,
  teller: SheetTeller,
  order: SheetOrder,
  random: Random,
) {
  const again = order.plans.filter(({ appraised_2 }) => appraised_2 !== null);
  const done = doneOf(order, 'appraisal-2', again);
  const when = workingMoments(scene, 'appraisal-2', done.length, random);
  for (const { line, appraised_2 } of done) {
    const doing = appraising(scene, order, line, when, appraised_2!.reason);
    if (!doing) continue;
    const { points, reason } = appraised_2!;
    const word = { points, reason, by: doing.actor_id!, at: doing.at, explanation_wanted: false };
    teller.line('sheet.line-appraised', line.code, { appraised_2: word }, doing);
  }
}

function decide(scene: CampaignScene, teller: SheetTeller, order: SheetOrder, random: Random) {
  const { plans, sheet } = order;
  const some = plans.filter(({ council, recheck }) => council !== null || recheck !== null);
  const when = workingMoments(scene, 'council', some.length * 2, random);
  const by = secretaryAt(scene.province_id);
  const council = (reason: string): Doing => ({
    at: when.next(),
    actor_id: by,
    acting_unit_id: scene.province_id,
    reason,
  });
  for (const { line, council: word, recheck } of some) {
    if (word) {
      const doing = council(word.reason);
      const given = { ...word, by, at: doing.at };
      teller.line('sheet.line-decided', line.code, { council: given }, doing);
    }
    if (!recheck) continue;
    const [at, actor_id] = [when.next(), headOf(sheet.unit_id)];
    const asked = { reason: recheck.asked, files: [], by: actor_id, at };
    const asking = { at, actor_id, acting_unit_id: sheet.unit_id, reason: recheck.asked };
    teller.line('sheet.recheck-asked', line.code, { recheck: { asked, answered: null } }, asking);
    const doing = council(recheck.answered.reason);
    const answered = { ...recheck.answered, by, at: doing.at };
    teller.line('sheet.recheck-answered', line.code, { recheck: { asked, answered } }, doing);
  }
}

/** A stage ends: the unit's head locks the sheet, then days run out, and at last it is final. */
function end(
  { ends, province_id, advanced_because }: CampaignScene,
  teller: SheetTeller,
  stage: keyof Stages,
  { unit_id }: Sheet,
): void {
  const at = momentOf(ends[stage]);
  const state = ORDER[ORDER.indexOf(stage) + 1]!;
  const council = { at, actor_id: secretaryAt(province_id), acting_unit_id: province_id };
  if (stage === 'self') {
    const locked_by = headOf(unit_id);
    const doing = { at, actor_id: locked_by, acting_unit_id: unit_id };
    const note = { unreported: [], unproved: [] };
    teller.sheet('sheet.locked', { state, locked_at: at, locked_by }, doing, note);
  } else if (stage === 'council') {
    teller.sheet('sheet.finalised', { state, final_at: at }, council);
  } else {
    const nobody = { at, actor_id: null, acting_unit_id: unit_id };
    const doing = advanced_because ? { ...council, reason: advanced_because } : nobody;
    teller.sheet('sheet.advanced', { state }, doing);
  }
}
