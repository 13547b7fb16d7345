import {
  type Campaign,
  type CampaignEvent,
  evolveSheet,
  type LineEvent,
  lineOf,
  nextChange,
  openedSheet,
  payloadOf,
  type Sheet,
  type SheetEvent,
  type SheetLine,
  type SheetWithLines,
} from '../../campaign/index.ts';
import type { Entry } from '../../journal/index.ts';
import { assert, type Instant } from '../../kernel/index.ts';

/** Who did something, when and why; the system itself has no account. */
export interface Doing {
  at: Instant;
  actor_id: number | null;
  acting_unit_id: number;
  reason?: string | null;
}

/** A sheet as it is told: every change becomes an event, and the event makes the next state. */
export interface SheetTeller {
  readonly now: SheetWithLines;
  readonly entries: readonly Entry[];
  sheet(
    kind: SheetEvent['kind'],
    patch: Partial<Sheet>,
    doing: Doing,
    note?: SheetEvent['note'],
  ): void;
  line(kind: LineEvent['kind'], line_code: string, patch: Partial<SheetLine>, doing: Doing): void;
}

/** Opens a sheet and tells it from there; its rows lie in the chain of its unit. */
export function sheetTeller(sheet: Sheet, doing: Doing): SheetTeller {
  const { sheet_id } = sheet;
  const entries: Entry[] = [];
  const opened: SheetEvent = { kind: 'sheet.opened', sheet_id, before: {}, after: sheet };
  let now: SheetWithLines = { sheet: openedSheet(opened), lines: new Map() };
  const write = (event: SheetEvent | LineEvent, by: Doing) => {
    entries.push(entryOf(sheet.unit_id, sheet_id, event, by));
  };
  const tell = (event: SheetEvent | LineEvent, by: Doing) => {
    write(event, by);
    now = evolveSheet(now, event);
  };
  write(opened, doing);
  return {
    get now() {
      return now;
    },
    entries,
    sheet: (kind, patch, by, note) => {
      const change = nextChange(now.sheet, patch);
      assert(change, 'nothing changes on the sheet');
      tell({ kind, sheet_id, ...change, ...(note && { note }) }, by);
    },
    line: (kind, line_code, patch, by) => {
      const change = nextChange(lineOf(now, line_code), patch);
      if (change) tell({ kind, sheet_id, line_code, ...change }, by);
    },
  };
}

/** The opening of a campaign, in the chain of the province. */
export const openingOf = (campaign: Campaign, province_id: number, doing: Doing): Entry => {
  const { campaign_id } = campaign;
  const event = { kind: 'campaign.opened' as const, campaign_id, before: {}, after: campaign };
  return entryOf(province_id, campaign_id, event, doing);
};

const entryOf = (
  chain_id: number,
  subject_id: number,
  event: CampaignEvent | SheetEvent | LineEvent,
  { at, actor_id, acting_unit_id, reason = null }: Doing,
): Entry => ({
  chain_id,
  kind: event.kind,
  subject_id,
  at,
  actor_id,
  acting_unit_id,
  reason,
  idempotency_key: null,
  payload: payloadOf(event),
});
