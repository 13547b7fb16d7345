import { expect, test } from 'vitest';
import { campaignGround } from '../../../test/demo/campaign-ground.ts';
import {
  agenciesOf,
  type Campaign,
  evolveSheet,
  openedSheet,
  type Scene,
  type SheetAct,
  type SheetWithLines,
  sheetActs,
} from '../../campaign/index.ts';
import type { Entry } from '../../journal/index.ts';
import { isRefusal } from '../../kernel/index.ts';
import { closedSheet } from './closed-sheet.ts';
import { CAMPAIGN_2022 } from './source.ts';
import { tellCampaign } from './tell-campaign.ts';

type Payload = Record<string, never> & { line_code: string; before: never; after: never };

/** The command that a person would have sent, by the kind of row that it became. */
const COMMANDS: Record<string, [verb: string, body: (after: never, before: never) => object]> = {
  'sheet.line-reported': [
    'report-line',
    ({ values, explanation }: Record<string, unknown>) => ({
      values,
      ...(explanation ? { explanation } : {}),
    }),
  ],
  'sheet.evidence-attached': [
    'attach-evidence',
    ({ files }: { files: number[] }) => ({ file_id: files[0] }),
  ],
  'sheet.line-appraised': [
    'appraise-line',
    (after: Record<string, { points: string; reason: string; explanation_wanted: boolean }>) => {
      const { points, reason, explanation_wanted } = Object.values(after)[0]!;
      return { points, reason, explanation_wanted };
    },
  ],
  'sheet.line-explained': [
    'explain-line',
    ({ explained }: { explained: { text: string; files: number[] } }) => ({
      text: explained.text,
      files: explained.files,
    }),
  ],
  'sheet.line-decided': [
    'decide-line',
    ({ council }: { council: { points: string; reason: string } }) => ({
      points: council.points,
      reason: council.reason,
    }),
  ],
  'sheet.recheck-asked': [
    'ask-recheck',
    ({ recheck }: { recheck: { asked: { reason: string; files: number[] } } }) => ({
      reason: recheck.asked.reason,
      files: recheck.asked.files,
    }),
  ],
  'sheet.recheck-answered': [
    'answer-recheck',
    ({ recheck }: { recheck: { answered: { points: string; reason: string } } }) => ({
      points: recheck.answered.points,
      reason: recheck.answered.reason,
    }),
  ],
  'sheet.locked': ['lock', () => ({})],
  'sheet.finalised': ['finalise', () => ({})],
};

/** What the act makes of the command at that moment, as the journal would keep it. */
function redone(scene: Scene, entry: Entry): unknown {
  const { line_code, before, after } = JSON.parse(entry.payload) as Payload;
  const [verb, body] = COMMANDS[entry.kind]!;
  const act = sheetActs.find((one: SheetAct) => one.verb === verb)!;
  const on_line = line_code ? { line_code, version: (before as { version: number }).version } : {};
  const command = act.command.parse({ ...on_line, ...body(after, before) });
  const decision = act.decide(scene, command);
  if (isRefusal(decision)) return decision;
  const [event] = decision.events;
  return { before: event!.before, after: event!.after };
}

async function scenesOf(unit_codes: readonly string[]) {
  const ground = await campaignGround();
  const told = tellCampaign(
    ground,
    CAMPAIGN_2022,
    (order) => closedSheet(CAMPAIGN_2022, order).teller,
  );
  return unit_codes.map((code) => {
    const { unit_id } = ground.units.by_code.get(code)!;
    const { sheet } = told.sheets.find((one) => one.sheet.unit_id === unit_id)!;
    const entries = told.entries.filter(({ subject_id }) => subject_id === sheet.sheet_id);
    const set = ground.sets.find(({ set_code }) => set_code === sheet.set_code)!;
    const agencies = agenciesOf(set, (one) => ground.units.by_code.get(one)?.unit_id ?? null);
    const system = ground.system.get(unit_id)!;
    return { entries, campaign: told.campaign, set, unit: sheet, agencies, system, surveys: {} };
  });
}

type Told = Omit<Scene, keyof SheetWithLines | 'actor' | 'at'> & {
  entries: Entry[];
  campaign: Campaign;
};

/** The rows of one sheet that the acts would not have written so. */
function differences({ entries, ...shared }: Told): unknown[] {
  const [opened, ...rest] = entries;
  let now: SheetWithLines = { sheet: openedSheet(JSON.parse(opened!.payload)), lines: new Map() };
  return rest.flatMap((entry) => {
    const { at, actor_id, acting_unit_id, kind } = entry;
    const event = { kind, sheet_id: now.sheet.sheet_id, ...JSON.parse(entry.payload) };
    const actor = { account_id: actor_id, appraises_for: new Set([acting_unit_id]) };
    const made = actor_id === null ? event : redone({ ...shared, ...now, actor, at }, entry);
    const { before, after } = event;
    now = evolveSheet(now, event);
    const is_same = JSON.stringify((made as Payload).after) === JSON.stringify(after);
    const was_same = JSON.stringify((made as Payload).before) === JSON.stringify(before);
    return is_same && was_same ? [] : [{ kind, told: { before, after }, made }];
  });
}

test('every row of a sheet is one that the program’s own acts would have written', async () => {
  const scenes = await scenesOf(['H47.115', 'H47.206']);
  for (const scene of scenes) expect(differences(scene)).toEqual([]);
}, 60_000);
