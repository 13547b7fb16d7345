import { loadCampaigns } from './campaign/perform.ts';
import { momentOf } from './demo.ts';
import { loadDossiers } from './load/perform.ts';
import { isLoaded, markLoaded, withOwner } from './load/store.ts';
import type { LoadOrder, LoadReport } from './perform.ts';
import { readProvince, seedProvince } from './seed/perform.ts';
import { NAMES, QUANG_NAM_2022 } from './source.ts';
import { loadOpenSurveys } from './survey/perform.ts';

// A process of its own: its memory goes back to the machine when it ends. It takes one order, and
// ends with its parent, whatever happens to that one.
process.on('disconnect', () => process.exit());
process.once('message', (order: LoadOrder) => {
  load(order)
    .then(report, (error: Error) => {
      process.exitCode = 1;
      report({ fault: error.stack ?? String(error) });
    })
    .finally(() => process.disconnect?.());
});

const report = (message: LoadReport) => {
  process.send?.(message);
};

const NOTHING = { rows: 0, dossiers: 0, applicants: 0, seconds: 0 };

async function load({
  owner_url,
  tenant_id,
  demo,
  base_url,
  files,
}: LoadOrder): Promise<LoadReport> {
  const name = demo ? 'demonstration' : 'province';
  // It was complete, and what comes after it was interrupted.
  if (await withOwner(owner_url, (tx) => isLoaded(tx, name))) return { loaded: NOTHING };
  const source = QUANG_NAM_2022;
  const recorded_at = Date.now();
  const data = await readProvince();
  await seedProvince(owner_url, tenant_id, data, {
    at: demo ? momentOf(source.demo_at) : recorded_at,
    recorded_at,
    accounts_from: momentOf(source.year_from),
  });
  const order = { source, names: NAMES, data, tenant_id, recorded_at };
  const loaded = demo
    ? await loadDossiers(owner_url, order, (progress) => report({ progress }))
    : NOTHING;
  if (demo) {
    const demo_at = momentOf(source.demo_at);
    const campaigns = { data, tenant_id, demo_at, recorded_at, files };
    await loadCampaigns(owner_url, campaigns, (progress) => report({ progress }));
    await loadOpenSurveys(owner_url, { data, tenant_id, base_url, demo_at, recorded_at });
  }
  await withOwner(owner_url, (tx) => markLoaded(tx, name));
  return { loaded };
}
