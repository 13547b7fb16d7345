import type { Tx } from '../platform/index.ts';
import type { Campaign } from './campaign.ts';
import type { SheetWithLines } from './evolve.ts';
import type { Sheet } from './sheet.ts';
import type { SheetLine } from './sheet-line.ts';

const CAMPAIGN = 'campaign_id, campaign_code, state, version, body';
const SHEET = `sheet_id, campaign_id, unit_id, block_code, level, set_code, state, opened_at,
  locked_at, locked_by, final_at, version`;
const LINE = 'sheet_id, line_code, version, body';

type CampaignBody = Omit<Campaign, 'campaign_id' | 'campaign_code' | 'state' | 'version'>;
type CampaignRow = Omit<Campaign, keyof CampaignBody> & { body: CampaignBody };
type LineBody = Omit<SheetLine, 'line_code' | 'version'>;
type LineRow = Pick<SheetLine, 'line_code' | 'version'> & { sheet_id: number; body: LineBody };

const campaignOf = ({ body, ...head }: CampaignRow): Campaign => ({ ...head, ...body });
const lineOfRow = ({ body, line_code, version }: LineRow): SheetLine => ({
  line_code,
  version,
  ...body,
});

/** All campaigns, the newest year first. */
export const listCampaigns = async (tx: Tx, tenant_id: number): Promise<Campaign[]> =>
  (
    await tx.rows<CampaignRow>(
      `select ${CAMPAIGN} from campaign where tenant_id = $1 order by campaign_code desc`,
      [tenant_id],
    )
  ).map(campaignOf);

/** A campaign by its code, or null. */
export const findCampaign = async (
  tx: Tx,
  tenant_id: number,
  campaign_code: string,
): Promise<Campaign | null> =>
  (await listCampaigns(tx, tenant_id)).find((one) => one.campaign_code === campaign_code) ?? null;

/** The same, held against other writers until the transaction ends. */
export async function lockCampaign(
  tx: Tx,
  tenant_id: number,
  campaign_code: string,
): Promise<Campaign | null> {
  const [row] = await tx.rows<CampaignRow>(
    `select ${CAMPAIGN} from campaign where tenant_id = $1 and campaign_code = $2 for update`,
    [tenant_id, campaign_code],
  );
  return row ? campaignOf(row) : null;
}

/** Writes campaigns as they are now. */
export async function saveCampaigns(
  tx: Tx,
  tenant_id: number,
  campaigns: readonly Campaign[],
): Promise<void> {
  for (const { campaign_id, campaign_code, state, version, ...body } of campaigns)
    await tx.rows(
      `insert into campaign (tenant_id, campaign_id, campaign_code, state, version, body)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, campaign_id) do update set state = excluded.state,
         version = excluded.version, body = excluded.body`,
      [tenant_id, campaign_id, campaign_code, state, version, JSON.stringify(body)],
    );
}

/** The sheets of a campaign, by unit. */
export const readSheets = (tx: Tx, tenant_id: number, campaign_id: number): Promise<Sheet[]> =>
  tx.rows(`select ${SHEET} from sheet where tenant_id = $1 and campaign_id = $2 order by unit_id`, [
    tenant_id,
    campaign_id,
  ]);

/** The sheet of a unit in a campaign, or null. */
export const findSheetOf = async (
  tx: Tx,
  tenant_id: number,
  campaign_id: number,
  unit_id: number,
): Promise<Sheet | null> =>
  (
    await tx.rows<Sheet>(
      `select ${SHEET} from sheet where tenant_id = $1 and campaign_id = $2 and unit_id = $3`,
      [tenant_id, campaign_id, unit_id],
    )
  )[0] ?? null;

/** The same, held against other writers: one act on a sheet follows the other. */
export const lockSheetOf = async (
  tx: Tx,
  tenant_id: number,
  campaign_id: number,
  unit_id: number,
): Promise<Sheet | null> =>
  (
    await tx.rows<Sheet>(
      `select ${SHEET} from sheet where tenant_id = $1 and campaign_id = $2 and unit_id = $3
       for update`,
      [tenant_id, campaign_id, unit_id],
    )
  )[0] ?? null;

/** The lines of some sheets on which anybody wrote, by sheet and line code. */
export async function readLines(
  tx: Tx,
  tenant_id: number,
  sheet_ids: readonly number[],
): Promise<Map<number, Map<string, SheetLine>>> {
  const rows = await tx.rows<LineRow>(
    `select ${LINE} from sheet_line where tenant_id = $1 and sheet_id = any($2::bigint[])
     order by sheet_id, line_code`,
    [tenant_id, sheet_ids],
  );
  const found = new Map(sheet_ids.map((id) => [id, new Map<string, SheetLine>()]));
  for (const row of rows) found.get(row.sheet_id)!.set(row.line_code, lineOfRow(row));
  return found;
}

/** Every sheet of a campaign with its lines. */
export async function readSheetsWithLines(
  tx: Tx,
  tenant_id: number,
  campaign_id: number,
): Promise<SheetWithLines[]> {
  const sheets = await readSheets(tx, tenant_id, campaign_id);
  const ids = sheets.map(({ sheet_id }) => sheet_id);
  const lines = await readLines(tx, tenant_id, ids);
  return sheets.map((sheet) => ({ sheet, lines: lines.get(sheet.sheet_id)! }));
}

/** Writes sheets as they are now. */
export async function saveSheets(
  tx: Tx,
  tenant_id: number,
  sheets: readonly Sheet[],
): Promise<void> {
  const rows = sheets.map((sheet) => ({
    ...sheet,
    opened_at: new Date(sheet.opened_at),
    locked_at: sheet.locked_at === null ? null : new Date(sheet.locked_at),
    final_at: sheet.final_at === null ? null : new Date(sheet.final_at),
  }));
  await tx.rows(
    `insert into sheet (tenant_id, ${SHEET})
     select $1, ${SHEET} from jsonb_to_recordset($2::jsonb) as x(sheet_id bigint,
       campaign_id bigint, unit_id bigint, block_code text, level text, set_code text, state text,
       opened_at timestamptz, locked_at timestamptz, locked_by bigint, final_at timestamptz,
       version int)
     on conflict (tenant_id, sheet_id) do update set state = excluded.state,
       locked_at = excluded.locked_at, locked_by = excluded.locked_by,
       final_at = excluded.final_at, version = excluded.version`,
    [tenant_id, JSON.stringify(rows)],
  );
}

/** Writes lines as they are now. */
export async function saveLines(
  tx: Tx,
  tenant_id: number,
  lines: readonly { sheet_id: number; line: SheetLine }[],
): Promise<void> {
  const rows = lines.map(({ sheet_id, line: { line_code, version, ...body } }) => ({
    sheet_id,
    line_code,
    version,
    body,
  }));
  await tx.rows(
    `insert into sheet_line (tenant_id, ${LINE})
     select $1, ${LINE} from jsonb_to_recordset($2::jsonb) as x(sheet_id bigint, line_code text,
       version int, body jsonb)
     on conflict (tenant_id, sheet_id, line_code) do update set version = excluded.version,
       body = excluded.body`,
    [tenant_id, JSON.stringify(rows)],
  );
}

/** New numbers for campaigns and sheets. */
export const nextIds = async (tx: Tx, many: number): Promise<number[]> =>
  (
    await tx.rows<{ id: number }>(
      `select nextval('thing_id') as id from generate_series(1, $1::int)`,
      [many],
    )
  ).map(({ id }) => id);

/** Every sheet with one number that grows with each change of it or of its lines. */
export const readSheetVersions = (
  tx: Tx,
  tenant_id: number,
): Promise<
  (Pick<Sheet, 'sheet_id' | 'unit_id' | 'set_code'> & { year: string; grown: number })[]
> =>
  tx.rows(
    `select s.sheet_id, s.unit_id, s.set_code, c.body ->> 'year' as year,
       (s.version + coalesce(sum(l.version), 0))::int as grown
     from sheet s
     join campaign c on c.tenant_id = s.tenant_id and c.campaign_id = s.campaign_id
     left join sheet_line l on l.tenant_id = s.tenant_id and l.sheet_id = s.sheet_id
     where s.tenant_id = $1
     group by s.tenant_id, s.sheet_id, s.unit_id, s.set_code, s.version, c.body`,
    [tenant_id],
  );
