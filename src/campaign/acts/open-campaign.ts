/**
 * Opens the year's campaign by decision: its days, its criteria sets, and one sheet for every unit
 * that a set is meant for. Refused when the days are out of order, a set is unknown or two are meant
 * for the same block, or a campaign of that code exists.
 *
 * Source: provinces open the self-assessment by a decision or plan of the People's Committee, units
 * cannot begin before; QĐ 617/QĐ-UBND 29/3/2023 announced three blocks together.
 * Example: campaign 2023, three sets, 47 sheets, self-assessment until 10/10/2023.
 */
import { z } from 'zod';
import { dayOf, formatDay, type Instant, type Refusal, refuse } from '../../kernel/index.ts';
import { appliesTo, type CriteriaSet } from '../../par/index.ts';
import type { Campaign } from '../campaign.ts';
import { checkDays } from '../check-calendar.ts';
import type { Sheet, SheetUnit } from '../sheet.ts';
import { textField } from './fields.ts';

const day = z.string().max(10);

export const calendarFields = z.strictObject({
  self_by: day,
  appraisal_1_by: day,
  explanation_by: day,
  appraisal_2_by: day,
  council_on: day,
  recheck_by: day,
  release_by: day,
});

export const openCampaignCommand = z.strictObject({
  campaign_code: z.string().regex(/^[a-z0-9-]{1,30}$/),
  year: z.int().min(2000).max(2100),
  name: textField(300).pipe(z.string().min(3)),
  data_from: day,
  data_to: day,
  set_codes: z.array(z.string().max(80)).min(1).max(20),
  calendar: calendarFields,
  decision: z.strictObject({ number: textField(100).pipe(z.string().min(1)), on: day }),
});
export type OpenCampaign = z.infer<typeof openCampaignCommand>;

/** What opening is judged on. */
export interface OpenScene {
  sets: readonly CriteriaSet[];
  /** The units of the day. */
  units: readonly SheetUnit[];
  taken_codes: readonly string[];
  at: Instant;
}

/** A campaign and its sheets that have no numbers yet. */
export interface Opened {
  campaign: Omit<Campaign, 'campaign_id'>;
  sheets: Omit<Sheet, 'sheet_id' | 'campaign_id'>[];
}

export function openCampaign(scene: OpenScene, command: OpenCampaign): Opened | Refusal {
  const { campaign_code, set_codes, decision } = command;
  if (scene.taken_codes.includes(campaign_code))
    return refuse('campaign.exists', { campaign_code }, { path: 'campaign_code' });
  const days = checkDays(command)[0];
  if (days) return days;
  const today = formatDay(dayOf(scene.at));
  if (decision.on > today)
    return refuse(
      'campaign.decision-in-future',
      { on: decision.on, today },
      { path: 'decision.on' },
    );
  const sheets = sheetsOf(scene, set_codes);
  if ('refused' in sheets) return sheets;
  const shows = { appraised_1: false, appraised_2: false, exports: true };
  return { campaign: { ...command, shows, state: 'open', version: 1 }, sheets };
}

function sheetsOf(scene: OpenScene, set_codes: string[]): Opened['sheets'] | Refusal {
  const known = scene.sets.map(({ set_code }) => set_code);
  const unknown = set_codes.find((code) => !known.includes(code));
  if (unknown !== undefined)
    return refuse('set.not-found', { set_code: unknown }, { path: 'set_codes', possible: known });
  const sets = scene.sets.filter(({ set_code }) => set_codes.includes(set_code));
  const sheets: Opened['sheets'] = [];
  for (const unit of scene.units) {
    const meant = sets.filter(({ applies_to }) => appliesTo(applies_to, { ...unit, counts: {} }));
    if (meant.length > 1)
      return refuse(
        'campaign.sets-overlap',
        { block: unit.block_code, sets: meant.map(({ set_code }) => set_code) },
        { path: 'set_codes' },
      );
    if (meant.length === 1 && unit.block_code !== null)
      sheets.push(blankSheet(unit, meant[0]!.set_code, scene.at));
  }
  if (sheets.length === 0) return refuse('campaign.nobody', { set_codes }, { path: 'set_codes' });
  return sheets;
}

const blankSheet = (unit: SheetUnit, set_code: string, at: Instant): Opened['sheets'][number] => ({
  unit_id: unit.unit_id,
  block_code: unit.block_code!,
  level: unit.level,
  set_code,
  state: 'self',
  opened_at: at,
  locked_at: null,
  locked_by: null,
  final_at: null,
  version: 1,
});
