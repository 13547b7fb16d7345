import { readAccountNames, type Viewer } from '../../identity/index.ts';
import { parseDay, startOf } from '../../kernel/index.ts';
import { granted } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { rightsOn } from '../page/possible.ts';
import { type SheetPage, sheetPage } from '../page/sheet-page.ts';
import { viewSheet } from '../perform-read.ts';
import type { Scene } from '../scene.ts';

/** A sheet's address. */
export interface SheetParams {
  campaign?: string;
  unit?: string;
}

/** A sheet as its viewer may see it, with what they may do. Refused as the API refuses. */
export async function readSheet(world: World, viewer: Viewer | null, params: SheetParams) {
  const place = { campaign_code: params.campaign ?? '', unit_code: params.unit ?? '' };
  const scene = granted(await viewSheet(world.campaign, viewer, place));
  const period_code = periodOf(world, scene);
  const page: SheetPage = sheetPage(scene, rightsOn(viewer, scene), {
    unit_code: place.unit_code,
    period_code,
  });
  return { scene, place, page };
}

/** The campaign's data period as lists name it: a period of the calendar, or its two days. */
function periodOf(world: World, { campaign }: Scene): string {
  const from_at = startOf(parseDay(campaign.data_from)!);
  const to_at = startOf(parseDay(campaign.data_to)!);
  const same = world
    .references()
    .periods.find((period) => period.from_at === from_at && period.to_at === to_at);
  return same?.period_code ?? `${campaign.data_from}..${campaign.data_to}`;
}

/** What the head of a sheet's pages says. */
export function headOf(world: World, { campaign, sheet, set, at }: Scene) {
  const unit = world.references().today().by_id.get(sheet.unit_id);
  return {
    campaign: {
      campaign_code: campaign.campaign_code,
      name: campaign.name,
      calendar: campaign.calendar,
      data_from: campaign.data_from,
      data_to: campaign.data_to,
      exports: campaign.shows.exports,
      is_released: campaign.state === 'released',
    },
    unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
    set: {
      set_code: set.set_code,
      name_vi: set.name_vi,
      name_en: set.name_en,
      version: set.version,
    },
    sheet: { state: sheet.state, locked_at: sheet.locked_at, final_at: sheet.final_at },
    now: at,
  };
}
export type SheetHead = ReturnType<typeof headOf>;

/** Names of the accounts that a page tells of. */
export async function namesOf(
  world: World,
  account_ids: readonly (number | null)[],
): Promise<Record<number, string>> {
  const { tenant_id } = world.tenant;
  return Object.fromEntries(
    await world.database.inTenant(tenant_id, (tx) => readAccountNames(tx, tenant_id, account_ids)),
  );
}
