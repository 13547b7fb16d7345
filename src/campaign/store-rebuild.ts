import type { Tx } from '../platform/index.ts';
import {
  type CampaignDifference,
  type CampaignRow,
  compareCampaigns,
  type Rebuilt,
  rebuildCampaigns,
} from './rebuild.ts';
import {
  listCampaigns,
  readSheetsWithLines,
  saveCampaigns,
  saveLines,
  saveSheets,
} from './store.ts';

/** Every campaign row of the journal, chain by chain in order. */
const readRows = (tx: Tx, tenant_id: number): Promise<CampaignRow[]> =>
  tx.rows(
    `select chain_id, seq, kind, subject_id, payload from journal
     where tenant_id = $1 and (kind like 'campaign.%' or kind like 'sheet.%')
     order by chain_id, seq`,
    [tenant_id],
  );

/** Makes the tables of campaigns anew from the journal; what it does not tell stays as it is. */
export async function rebuild(tx: Tx, tenant_id: number): Promise<Rebuilt> {
  const rebuilt = rebuildCampaigns(await readRows(tx, tenant_id));
  const sheets = [...rebuilt.sheets.values()];
  await saveCampaigns(tx, tenant_id, [...rebuilt.campaigns.values()]);
  await saveSheets(
    tx,
    tenant_id,
    sheets.map(({ sheet }) => sheet),
  );
  const lines = sheets.flatMap(({ sheet: { sheet_id }, lines }) =>
    [...lines.values()].map((line) => ({ sheet_id, line })),
  );
  await saveLines(tx, tenant_id, lines);
  return rebuilt;
}

/** What checking found: how many campaigns and sheets, and where tables and journal differ. */
export interface CampaignVerdict {
  campaigns: number;
  sheets: number;
  lines: number;
  differing: CampaignDifference[];
  unexplained: { chain_id: number; seq: number }[];
}

/** Replays every campaign from the journal alone and compares with the tables. */
export async function verifyCampaigns(tx: Tx, tenant_id: number): Promise<CampaignVerdict> {
  const journal = rebuildCampaigns(await readRows(tx, tenant_id));
  const table: Pick<Rebuilt, 'campaigns' | 'sheets'> = { campaigns: new Map(), sheets: new Map() };
  let lines = 0;
  for (const campaign of await listCampaigns(tx, tenant_id)) {
    table.campaigns.set(campaign.campaign_id, campaign);
    for (const one of await readSheetsWithLines(tx, tenant_id, campaign.campaign_id)) {
      table.sheets.set(one.sheet.sheet_id, one);
      lines += one.lines.size;
    }
  }
  return {
    campaigns: table.campaigns.size,
    sheets: table.sheets.size,
    lines,
    differing: compareCampaigns(journal, table),
    unexplained: journal.unexplained,
  };
}
