import { may, type Viewer } from '../identity/index.ts';
import { readSubject } from '../journal/index.ts';
import { isRefusal, parseInput, type Refusal, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { SheetAct } from './acts/act.ts';
import { sheetActs } from './acts/index.ts';
import { changedSince } from './changed-since.ts';
import { lineOf, type SheetWithLines } from './evolve.ts';
import { noticesOf } from './notices.ts';
import { checkFiles } from './perform-files.ts';
import { tell } from './perform-notices.ts';
import { once } from './perform-once.ts';
import { recordSheet } from './perform-record.ts';
import { actorOf, readScene, type SheetPlace } from './perform-scene.ts';
import { pointsAt } from './points.ts';
import type { Scene } from './scene.ts';
import type { Sheet } from './sheet.ts';
import type { Points, SheetLine } from './sheet-line.ts';
import type { CampaignWorld } from './world.ts';

/** What an act on a sheet came to. */
export interface SheetDone {
  sheet: Sheet;
  /** The line that the act was about, with its new version; null for acts on the whole sheet. */
  line: SheetLine | null;
  /** The points that the line has now, exact text: the rule's where nobody gave any. */
  points: Points | null;
}

/** One act as it comes in. */
export interface SheetRequest extends SheetPlace {
  /** Of `sheetActs`. */
  verb: string;
  body: unknown;
  idempotency_key: unknown;
}

/** Does one thing to a sheet: locks it, judges, journals, writes, tells who must know. */
export async function performOnSheet(
  world: CampaignWorld,
  viewer: Viewer | null,
  request: SheetRequest,
): Promise<SheetDone | Refusal> {
  const { verb, campaign_code, unit_code, body, idempotency_key } = request;
  const act = sheetActs.find((one) => one.verb === verb);
  if (!act) {
    const possible = sheetActs.map((one) => one.verb);
    return refuse('route.not-found', { verb }, { possible });
  }
  const what = `${verb} ${campaign_code} ${unit_code}`;
  return once(world, viewer, { what, body, idempotency_key }, (tx, person, key) =>
    performIn(world, tx, person, act, { ...request, idempotency_key: key }),
  );
}

async function performIn(
  world: CampaignWorld,
  tx: Tx,
  viewer: Viewer,
  act: SheetAct,
  request: SheetRequest & { idempotency_key: string },
): Promise<SheetDone | Refusal> {
  const { tenant_id } = viewer;
  const unit = world.references.today().by_code.get(request.unit_code);
  const allowed = may(viewer, act.permission, unit ? { unit_id: unit.unit_id } : {});
  if (isRefusal(allowed)) return allowed;
  const how = { actor: actorOf(viewer), lock: true };
  const scene = await readScene(world, tx, tenant_id, request, how);
  if (isRefusal(scene)) return scene;
  const command = parseInput(act.command, request.body);
  if (isRefusal(command)) return command;
  const decision =
    closed(scene) ??
    (await checkFiles(tx, viewer, scene, command as Record<string, unknown>)) ??
    act.decide(scene, command);
  if (isRefusal(decision)) return explained(tx, tenant_id, scene, decision);
  const by = { viewer, tenant_id, at: scene.at, idempotency_key: request.idempotency_key };
  await tell(world, tx, tenant_id, scene, noticesOf(scene, decision.events));
  const after = await recordSheet(world, tx, by, scene, decision);
  return doneOf(scene, after, (command as { line_code?: string }).line_code);
}

/** A released campaign is closed. */
const closed = ({ campaign }: Scene): Refusal | null =>
  campaign.state === 'released'
    ? refuse('campaign.released', { campaign_code: campaign.campaign_code })
    : null;

/** Adds to a refused edit what others changed since the caller looked. */
async function explained(
  tx: Tx,
  tenant_id: number,
  { sheet }: Scene,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.refused !== 'sheet.line-changed-meanwhile') return refusal;
  const { line_code, seen } = refusal.facts as { line_code: string; seen: number };
  const rows = await readSubject(tx, tenant_id, sheet.sheet_id);
  return { ...refusal, facts: { ...refusal.facts, ...changedSince(rows, line_code, seen) } };
}

function doneOf(scene: Scene, after: SheetWithLines, line_code: string | undefined): SheetDone {
  if (line_code === undefined) return { sheet: after.sheet, line: null, points: null };
  const now = { ...scene, ...after };
  return {
    sheet: after.sheet,
    line: lineOf(after, line_code),
    points: pointsAt(now, line_code, 'final'),
  };
}
