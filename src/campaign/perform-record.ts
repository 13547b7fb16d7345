import type { Viewer } from '../identity/index.ts';
import { append, type Entry } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Decision } from './acts/act.ts';
import type { Campaign } from './campaign.ts';
import { type CampaignEvent, payloadOf } from './event.ts';
import { evolve, evolveSheet, lineOf, openedCampaign, type SheetWithLines } from './evolve.ts';
import { saveCampaigns, saveLines, saveSheets } from './store.ts';
import type { CampaignWorld } from './world.ts';

/** Who did it, and under which key; a null viewer is the deadline. */
export interface By {
  viewer: Viewer | null;
  tenant_id: number;
  at: Instant;
  idempotency_key: string | null;
}

/** Appends what happened to a sheet in its unit's chain, and writes the state it leads to. */
export async function recordSheet(
  world: CampaignWorld,
  tx: Tx,
  by: By,
  before: SheetWithLines,
  { events, reason }: Decision,
): Promise<SheetWithLines> {
  if (events.length === 0) return before;
  const { sheet_id, unit_id } = before.sheet;
  const entries = events.map(
    (event): Entry => ({
      ...entryOf(by, unit_id, reason),
      chain_id: unit_id,
      kind: event.kind,
      subject_id: sheet_id,
      payload: payloadOf(event),
    }),
  );
  const after = events.reduce(evolveSheet, before);
  const touched = new Set(events.flatMap((one) => ('line_code' in one ? one.line_code : [])));
  if (after.sheet !== before.sheet) await saveSheets(tx, by.tenant_id, [after.sheet]);
  const lines = [...touched].map((code) => ({ sheet_id, line: lineOf(after, code) }));
  if (lines.length > 0) await saveLines(tx, by.tenant_id, lines);
  await append(tx, by.tenant_id, entries, world.real_clock.now());
  return after;
}

/** Appends what happened to a campaign in the province's chain, and writes it. */
export async function recordCampaign(
  world: CampaignWorld,
  tx: Tx,
  by: By,
  before: Campaign | null,
  events: readonly CampaignEvent[],
  reason: string | null,
): Promise<Campaign> {
  const province_id = provinceOf(world);
  let after = before;
  for (const event of events) after = after ? evolve(after, event) : openedCampaign(event);
  if (events.length === 0) return after!;
  await saveCampaigns(tx, by.tenant_id, [after!]);
  const entries = events.map(
    (event): Entry => ({
      ...entryOf(by, province_id, reason),
      chain_id: province_id,
      kind: event.kind,
      subject_id: event.campaign_id,
      payload: payloadOf(event),
    }),
  );
  await append(tx, by.tenant_id, entries, world.real_clock.now());
  return after!;
}

/** The unit in whose chain campaigns lie. */
export const provinceOf = ({ references }: Pick<CampaignWorld, 'references'>): number =>
  references.today().all.find(({ kind }) => kind === 'province')!.unit_id;

/** What every row says of who did it; the acting unit is the unit's own, or one the person is of. */
export function entryOf(
  { viewer, at, idempotency_key }: By,
  unit_id: number,
  reason: string | null,
) {
  const units = (viewer?.grants ?? []).map((grant) => grant.unit_id);
  const acting_unit_id = units.includes(unit_id) ? unit_id : (units[0] ?? unit_id);
  const actor_id = viewer?.account_id ?? null;
  return { at, actor_id, acting_unit_id, reason, idempotency_key };
}
