import { may, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { type ReportLine, reportLine } from './acts/report-line.ts';
import type { LineEvent, SheetEvent } from './event.ts';
import { evolveSheet } from './evolve.ts';
import { type ImportRow, importRows } from './import-rows.ts';
import { once } from './perform-once.ts';
import { recordSheet } from './perform-record.ts';
import { actorOf, readScene, type SheetPlace } from './perform-scene.ts';
import type { Scene } from './scene.ts';
import type { CampaignWorld } from './world.ts';

/** How many lines an import changed, or everything that is wrong with the file, by cell. */
export type ImportDone = { changed: number } | { faults: Refusal[] };

/**
 * Takes the rows of a file into a sheet, all or none. Faults are an answer, not a refusal: they
 * name their cells, so that a person can mend the file.
 */
export async function performImport(
  world: CampaignWorld,
  viewer: Viewer | null,
  place: SheetPlace,
  request: { rows: readonly ImportRow[]; reason?: string | null; idempotency_key: unknown },
): Promise<ImportDone | Refusal> {
  const { rows, reason = null, idempotency_key } = request;
  const what = `import ${place.campaign_code} ${place.unit_code}`;
  return once<ImportDone>(
    world,
    viewer,
    { what, body: rows, idempotency_key },
    async (tx, person, key) => {
      const unit = world.references.today().by_code.get(place.unit_code);
      const allowed = may(person, 'sheet.report', unit ? { unit_id: unit.unit_id } : {});
      if (isRefusal(allowed)) return allowed;
      const { tenant_id } = person;
      const how = { actor: actorOf(person), lock: true };
      const scene = await readScene(world, tx, tenant_id, place, how);
      if (isRefusal(scene)) return scene;
      const { commands, faults } = importRows(scene, rows);
      if (faults.length > 0) return { faults };
      const events = decideAll(scene, commands);
      if (isRefusal(events)) return events;
      const by = { viewer: person, tenant_id, at: scene.at, idempotency_key: key };
      await recordSheet(world, tx, by, scene, { events, reason });
      return { changed: events.length };
    },
  );
}

/** The events of several reports, each judged on what those before it made. */
function decideAll(
  scene: Scene,
  commands: readonly ReportLine[],
): (LineEvent | SheetEvent)[] | Refusal {
  const events: (LineEvent | SheetEvent)[] = [];
  let now: Scene = scene;
  for (const command of commands) {
    const decision = reportLine.decide(now, command);
    if (isRefusal(decision)) return decision;
    events.push(...decision.events);
    now = {
      ...now,
      ...decision.events.reduce(evolveSheet, { sheet: now.sheet, lines: now.lines }),
    };
  }
  return events;
}
