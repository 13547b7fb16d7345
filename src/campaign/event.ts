import type { Campaign } from './campaign.ts';
import type { Sheet } from './sheet.ts';
import type { SheetLine } from './sheet-line.ts';

/** Everything that can happen to a campaign, its sheets and their lines. */
export const CAMPAIGN_KINDS = [
  'campaign.opened',
  'campaign.calendar-changed',
  'campaign.visibility-switched',
  'campaign.released',
] as const;
export const SHEET_KINDS = [
  'sheet.opened',
  'sheet.locked',
  'sheet.advanced',
  'sheet.finalised',
  'sheet.warned',
] as const;
export const LINE_KINDS = [
  'sheet.line-reported',
  'sheet.evidence-attached',
  'sheet.evidence-removed',
  'sheet.line-appraised',
  'sheet.line-explained',
  'sheet.line-decided',
  'sheet.recheck-asked',
  'sheet.recheck-answered',
] as const;

/** What a change was: the fields it touched, as they were and as they became. */
export interface Change<T> {
  before: Partial<T>;
  after: Partial<T>;
}

export interface CampaignEvent extends Change<Campaign> {
  kind: (typeof CAMPAIGN_KINDS)[number];
  campaign_id: number;
}

export interface SheetEvent extends Change<Sheet> {
  kind: (typeof SHEET_KINDS)[number];
  sheet_id: number;
  /** What else is worth keeping, such as lines without evidence at a lock. */
  note?: Record<string, string | number | string[]>;
}

export interface LineEvent extends Change<SheetLine> {
  kind: (typeof LINE_KINDS)[number];
  sheet_id: number;
  line_code: string;
}

/**
 * An event as the journal keeps it: JSON with its keys always in this order. The row's subject is
 * the campaign or the sheet, its reason why it was done.
 */
export function payloadOf(event: CampaignEvent | SheetEvent | LineEvent): string {
  const { before, after } = event;
  if ('line_code' in event) return JSON.stringify({ line_code: event.line_code, before, after });
  const note = 'note' in event && event.note ? { note: event.note } : {};
  return JSON.stringify({ before, after, ...note });
}

/** The change from one state to another: only fields that differ, in the order of the patch. */
export function changeOf<T extends object>(from: T, patch: Partial<T>): Change<T> {
  const keys = (Object.keys(patch) as (keyof T)[]).filter((key) => !same(from[key], patch[key]));
  const pick = (source: Partial<T>) =>
    Object.fromEntries(keys.map((key) => [key, source[key]])) as Partial<T>;
  return { before: pick(from), after: pick(patch) };
}

/** Two plain values by their content; the order of keys does not matter. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys, so that equal values give equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? 'null';
