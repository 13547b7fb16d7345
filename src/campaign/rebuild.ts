import type { JournalRow } from '../journal/index.ts';
import type { Campaign } from './campaign.ts';
import {
  CAMPAIGN_KINDS,
  type CampaignEvent,
  canonical,
  LINE_KINDS,
  type LineEvent,
  SHEET_KINDS,
  type SheetEvent,
} from './event.ts';
import { evolve, evolveSheet, openedCampaign, openedSheet, type SheetWithLines } from './evolve.ts';

/** Every campaign and sheet, as the journal alone tells them. */
export interface Rebuilt {
  campaigns: Map<number, Campaign>;
  sheets: Map<number, SheetWithLines>;
  /** Rows that fit nothing: a change of what was never opened. */
  unexplained: { chain_id: number; seq: number }[];
}

/** What rebuilding reads of a row. */
export type CampaignRow = Pick<JournalRow, 'chain_id' | 'seq' | 'kind' | 'subject_id' | 'payload'>;

const has = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/** Whether a row of the journal is about campaigns or sheets. */
export const isCampaignKind = (kind: string): boolean =>
  has(CAMPAIGN_KINDS, kind) || has(SHEET_KINDS, kind) || has(LINE_KINDS, kind);

/** Plays the rows of campaigns again, each chain in its order; other rows are passed over. */
export function rebuildCampaigns(rows: Iterable<CampaignRow>): Rebuilt {
  const rebuilt: Rebuilt = { campaigns: new Map(), sheets: new Map(), unexplained: [] };
  for (const row of rows) {
    if (!isCampaignKind(row.kind)) continue;
    if (!take(rebuilt, row)) rebuilt.unexplained.push({ chain_id: row.chain_id, seq: row.seq });
  }
  return rebuilt;
}

function take({ campaigns, sheets }: Rebuilt, { kind, subject_id, payload }: CampaignRow): boolean {
  const id = subject_id!;
  const event = { ...JSON.parse(payload), kind };
  if (has(CAMPAIGN_KINDS, kind)) {
    const before = campaigns.get(id);
    if (kind === 'campaign.opened') campaigns.set(id, openedCampaign(event as CampaignEvent));
    else if (before) campaigns.set(id, evolve(before, event as CampaignEvent));
    return kind === 'campaign.opened' ? !before : !!before;
  }
  const before = sheets.get(id);
  if (kind === 'sheet.opened')
    sheets.set(id, { sheet: openedSheet(event as SheetEvent), lines: new Map() });
  else if (before) sheets.set(id, evolveSheet(before, event as SheetEvent | LineEvent));
  return kind === 'sheet.opened' ? !before : !!before;
}

/** One thing that the tables tell otherwise than the journal. */
export interface CampaignDifference {
  /** `campaign 9000…`, `sheet 9000…`, `sheet 9000… line 1.1.2`. */
  thing: string;
  journal: string | null;
  table: string | null;
}

/** What differs between two tellings, by thing. */
export function compareCampaigns(
  journal: Pick<Rebuilt, 'campaigns' | 'sheets'>,
  table: Pick<Rebuilt, 'campaigns' | 'sheets'>,
): CampaignDifference[] {
  const [a, b] = [textsOf(journal), textsOf(table)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((thing) => {
    const [left, right] = [a.get(thing) ?? null, b.get(thing) ?? null];
    return left === right ? [] : [{ thing, journal: left, table: right }];
  });
}

function textsOf({ campaigns, sheets }: Pick<Rebuilt, 'campaigns' | 'sheets'>) {
  const texts = new Map<string, string>();
  for (const [id, campaign] of campaigns) texts.set(`campaign ${id}`, canonical(campaign));
  for (const [id, { sheet, lines }] of sheets) {
    texts.set(`sheet ${id}`, canonical(sheet));
    for (const [code, line] of lines) texts.set(`sheet ${id} line ${code}`, canonical(line));
  }
  return texts;
}
