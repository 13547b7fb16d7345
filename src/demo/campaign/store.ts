import { saveCampaigns, saveLines, saveSheets } from '../../campaign/index.ts';
import { append } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ToldCampaign } from './tell-campaign.ts';

/** So many rows go in one statement. */
const BATCH = 2_000;

/** Writes a campaign that was told: its rows in their chains, and the states they lead to. */
export async function writeCampaign(
  tx: Tx,
  tenant_id: number,
  { campaign, entries, sheets }: ToldCampaign,
  recorded_at: Instant,
): Promise<void> {
  await saveCampaigns(tx, tenant_id, [campaign]);
  await saveSheets(
    tx,
    tenant_id,
    sheets.map(({ sheet }) => sheet),
  );
  const lines = sheets.flatMap(({ sheet: { sheet_id }, lines }) =>
    [...lines.values()].map((line) => ({ sheet_id, line })),
  );
  for (let from = 0; from < lines.length; from += BATCH)
    await saveLines(tx, tenant_id, lines.slice(from, from + BATCH));
  for (let from = 0; from < entries.length; from += BATCH)
    await append(tx, tenant_id, entries.slice(from, from + BATCH), recorded_at);
}
