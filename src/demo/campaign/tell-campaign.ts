import {
  agenciesOf,
  type Campaign,
  type OpenCampaign,
  openCampaign,
  type Sheet,
  type SheetWithLines,
} from '../../campaign/index.ts';
import type { Entry } from '../../journal/index.ts';
import { assert, isRefusal } from '../../kernel/index.ts';
import type { Counts, CriteriaSet } from '../../par/index.ts';
import type { UnitOn, UnitsOn } from '../../unit/index.ts';
import type { Calendar } from '../../worktime/index.ts';
import { momentOf } from '../demo.ts';
import { secretaryAt } from './people.ts';
import type { CampaignScene, StageEnds, Stages } from './sheet-story.ts';
import { openingOf, type SheetTeller } from './told.ts';

/** What a campaign of the demonstration is told from. */
export interface CampaignGround {
  units: UnitsOn;
  sets: readonly CriteriaSet[];
  calendar: Calendar;
  /** What the program counted of each unit in the data period. */
  system: ReadonlyMap<number, Counts>;
  /** Numbers for the campaign and its sheets. */
  ids: readonly number[];
  /** The evidence files of each unit. */
  files: ReadonlyMap<number, readonly number[]>;
}

/** How a campaign is run: its command, and when each stage was worked on. */
export interface CampaignCourse {
  campaign: OpenCampaign;
  opened_at: string;
  stages: Stages;
  ends: StageEnds;
  advanced_because: string | null;
}

/** One sheet as it is about to be told. */
export interface SheetToTell {
  scene: CampaignScene;
  sheet: Sheet;
  set: CriteriaSet;
  unit: UnitOn;
  system: Counts;
  files: readonly number[];
  /** The communes of a district. */
  communes: number;
}

/** A campaign that was told: its rows, and the states that they lead to. */
export interface ToldCampaign {
  campaign: Campaign;
  entries: Entry[];
  sheets: SheetWithLines[];
}

/** Opens a campaign as the program does, and lets every sheet be told. */
export function tellCampaign(
  ground: CampaignGround,
  course: CampaignCourse,
  tellSheet: (sheet: SheetToTell) => SheetTeller,
): ToldCampaign {
  const { units, sets, calendar, ids } = ground;
  const province_id = units.all.find(({ kind }) => kind === 'province')!.unit_id;
  const at = momentOf(course.opened_at);
  const opened = openCampaign({ sets, units: units.all, taken_codes: [], at }, commandOf(course));
  assert(!isRefusal(opened), `the campaign is refused: ${JSON.stringify(opened)}`);
  const [campaign_id, ...sheet_ids] = ids as [number, ...number[]];
  const doing = {
    at,
    actor_id: secretaryAt(province_id),
    acting_unit_id: province_id,
    reason: course.campaign.decision.number,
  };
  const campaign: Campaign = { campaign_id, ...opened.campaign };
  const { stages, ends, advanced_because } = course;
  const scene = { calendar, province_id, stages, ends, advanced_because };
  const sheets = opened.sheets.map((sheet, i) =>
    tellSheet(sheetOf(ground, scene, { sheet_id: sheet_ids[i]!, campaign_id, ...sheet })),
  );
  return {
    campaign,
    entries: [openingOf(campaign, province_id, doing), ...sheets.flatMap(({ entries }) => entries)],
    sheets: sheets.map(({ now }) => now),
  };
}

/** The command without what the data say beside it. */
function commandOf({ campaign }: CampaignCourse): OpenCampaign {
  const { campaign_code, year, name, data_from, data_to, set_codes, calendar, decision } = campaign;
  return { campaign_code, year, name, data_from, data_to, set_codes, calendar, decision };
}

function sheetOf(
  { units, sets, system, files }: CampaignGround,
  scene: Omit<CampaignScene, 'agencies'>,
  sheet: Sheet,
): SheetToTell {
  const set = sets.find(({ set_code }) => set_code === sheet.set_code)!;
  const unit = units.by_id.get(sheet.unit_id)!;
  return {
    scene: {
      ...scene,
      agencies: agenciesOf(set, (code) => units.by_code.get(code)?.unit_id ?? null),
    },
    sheet,
    set,
    unit,
    system: system.get(unit.unit_id) ?? {},
    files: files.get(unit.unit_id) ?? [],
    communes: units.all.filter(({ parent_id }) => parent_id === unit.unit_id).length,
  };
}
