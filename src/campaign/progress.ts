import type { Instant } from '../kernel/index.ts';
import { appraiserOf } from './appraiser.ts';
import type { Campaign } from './campaign.ts';
import { endOf, isOver } from './deadline.ts';
import { lineOf } from './evolve.ts';
import { gapsOf } from './gaps.ts';
import type { Scene } from './scene.ts';
import type { SheetState } from './sheet.ts';
import { isReportable, linesFor } from './sheet-lines.ts';

/** How far an agency has come with a sheet. */
export interface AgencyProgress {
  agency: string;
  lines: number;
  appraised: number;
}

/** How far one unit's sheet has come, and what of it is late. */
export interface SheetProgress {
  sheet_id: number;
  unit_id: number;
  set_code: string;
  state: SheetState;
  locked_at: Instant | null;
  /** Lines that the unit reports on, and those on which it did. */
  lines: number;
  reported: number;
  /** Reported lines with no or not enough evidence and no explanation. */
  unproved: number;
  /** Lines of the round in progress by area and by agency; of the second round those that changed. */
  areas: { area_code: string; lines: number; appraised: number }[];
  agencies: AgencyProgress[];
  explanations_awaited: number;
  rechecks_open: number;
  rechecks_asked: number;
  /** The day by which the state in progress must be done, `yyyy-mm-dd`; null for the council. */
  due_on: string | null;
  is_late: boolean;
}

/** Folds one sheet. */
export function progressOf(scene: Scene): SheetProgress {
  const { campaign, sheet, set, unit, at } = scene;
  const all = linesFor(set, unit).filter(({ method }) => method !== 'surveyed');
  const owed = all.filter((line) => isReportable(line, scene.system) && line.area_code !== null);
  const { unreported, unproved } = gapsOf(scene);
  const lines = all.map((line) => ({ line, state: lineOf(scene, line.code) }));
  const states = lines.map(({ state }) => state);
  const isDone = ({ state }: (typeof lines)[number]) => state.appraised_1 !== null;
  const group = (keyOf: (one: (typeof lines)[number]) => string) =>
    [...Map.groupBy(lines, keyOf)].map(([key, some]) => ({
      key,
      lines: some.length,
      appraised: some.filter(isDone).length,
    }));
  const due = endOf(sheet.state);
  return {
    sheet_id: sheet.sheet_id,
    unit_id: sheet.unit_id,
    set_code: sheet.set_code,
    state: sheet.state,
    locked_at: sheet.locked_at,
    lines: owed.length,
    reported: owed.length - unreported.length,
    unproved: unproved.length,
    areas: group(({ line }) => line.area_code ?? '').map(({ key, ...n }) => ({
      area_code: key,
      ...n,
    })),
    agencies: group(({ line }) => appraiserOf(set, line, unit.unit_id, scene.agencies) ?? '').map(
      ({ key, ...n }) => ({ agency: key, ...n }),
    ),
    explanations_awaited: states.filter(
      ({ appraised_1, explained }) => appraised_1?.explanation_wanted && !explained,
    ).length,
    rechecks_open: states.filter(({ recheck }) => recheck && !recheck.answered).length,
    rechecks_asked: states.filter(({ recheck }) => recheck).length,
    due_on: due && campaign.calendar[due],
    is_late: due !== null && isOver(campaign, due, at),
  };
}

/** The progress of a campaign as a whole. */
export interface CampaignProgress {
  campaign: Campaign;
  sheets: SheetProgress[];
  /** How many sheets are in each state. */
  states: Partial<Record<SheetState, number>>;
  late: number;
}

/** Folds all sheets of a campaign. */
export function campaignProgress(campaign: Campaign, scenes: readonly Scene[]): CampaignProgress {
  const sheets = scenes.map(progressOf);
  const states: CampaignProgress['states'] = {};
  for (const { state } of sheets) states[state] = (states[state] ?? 0) + 1;
  return { campaign, sheets, states, late: sheets.filter(({ is_late }) => is_late).length };
}
