import type { Campaign } from './campaign.ts';
import { type Change, changeOf, type LineEvent, type SheetEvent } from './event.ts';
import type { Sheet } from './sheet.ts';
import { blankLine, type SheetLine } from './sheet-line.ts';

/** What has a version of its own. */
type Versioned = { version: number };

/** A change with the version that it leads to; null when nothing would change. */
export function nextChange<T extends Versioned>(from: T, patch: Partial<T>): Change<T> | null {
  const change = changeOf(from, patch);
  if (Object.keys(change.after).length === 0) return null;
  return {
    before: { ...change.before, version: from.version },
    after: { ...change.after, version: from.version + 1 },
  };
}

/** The state after a change. */
export const evolve = <T extends Versioned>(state: T, { after }: Change<T>): T => ({
  ...state,
  ...after,
});

/** One sheet with the lines that anybody wrote on. */
export interface SheetWithLines {
  sheet: Sheet;
  lines: ReadonlyMap<string, SheetLine>;
}

/** A line of a sheet; a blank one where nobody wrote anything. */
export const lineOf = ({ lines }: Pick<SheetWithLines, 'lines'>, line_code: string): SheetLine =>
  lines.get(line_code) ?? blankLine(line_code);

/** The sheet after an event of it or of one of its lines. */
export function evolveSheet(before: SheetWithLines, event: SheetEvent | LineEvent): SheetWithLines {
  if (!('line_code' in event)) return { ...before, sheet: evolve(before.sheet, event) };
  const line = evolve(lineOf(before, event.line_code), event);
  return { ...before, lines: new Map(before.lines).set(event.line_code, line) };
}

/** A campaign from nothing: its first event tells all of it. */
export const openedCampaign = ({ after }: Change<Campaign>): Campaign => after as Campaign;

/** A sheet from nothing. */
export const openedSheet = ({ after }: Change<Sheet>): Sheet => after as Sheet;
