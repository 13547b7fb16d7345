import type { z } from 'zod';
import type { Verb } from '../../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import type { Line } from '../../par/index.ts';
import type { LineEvent, SheetEvent } from '../event.ts';
import { lineOf, nextChange } from '../evolve.ts';
import type { Scene } from '../scene.ts';
import type { SheetState } from '../sheet.ts';
import type { SheetLine } from '../sheet-line.ts';
import { linesFor } from '../sheet-lines.ts';

/** What an act comes to: what happened, and why. No events: all was so already. */
export interface Decision {
  events: (SheetEvent | LineEvent)[];
  reason: string | null;
}

/** One thing that a person can do to a sheet: a pure function from the scene and a command. */
export interface SheetAct<C = unknown> {
  /** Its name in the API: `POST /api/v1/campaigns/sheets/:sheet_id/<verb>`. */
  verb: string;
  /** The right that it needs on the sheet's unit. */
  permission: Verb;
  command: z.ZodType<C>;
  decide(scene: Scene, command: C): Decision | Refusal;
}

/** Names the type of an act's command and forgets it: the schema checks what comes in. */
export const sheetAct = <C>(act: SheetAct<C>): SheetAct => act as SheetAct;

/** A line of the unit's set, with what stands on it. */
export interface OnLine {
  line: Line;
  state: SheetLine;
}

/**
 * The line that a command names, if it still is what the caller saw. A refusal names the line's
 * version; the caller of the act adds what changed since.
 */
export function onLine(
  scene: Scene,
  { line_code, version }: { line_code: string; version: number },
): OnLine | Refusal {
  const line = linesFor(scene.set, scene.unit).find(({ code }) => code === line_code);
  if (!line) return refuse('sheet.line-not-found', { line_code }, { path: 'line_code' });
  const state = lineOf(scene, line_code);
  if (state.version === version) return { line, state };
  const facts = { line_code, seen: version, version: state.version };
  return refuse('sheet.line-changed-meanwhile', facts, { path: 'version' });
}

/** A refusal unless the sheet is in one of some states. */
export function wrongState({ sheet }: Scene, states: readonly SheetState[]): Refusal | null {
  if (states.includes(sheet.state)) return null;
  return refuse('sheet.wrong-state', { state: sheet.state }, { possible: [...states] });
}

/** One change of a line as a decision; none when nothing would change. */
export function lineDecision(
  { sheet }: Scene,
  kind: LineEvent['kind'],
  state: SheetLine,
  patch: Partial<SheetLine>,
  reason: string | null = null,
): Decision {
  const change = nextChange(state, patch);
  const { line_code } = state;
  return {
    events: change ? [{ kind, sheet_id: sheet.sheet_id, line_code, ...change }] : [],
    reason,
  };
}

/** One change of the sheet itself. */
export function sheetDecision(
  { sheet }: Scene,
  kind: SheetEvent['kind'],
  patch: Partial<Scene['sheet']>,
  more: { reason?: string | null; note?: SheetEvent['note'] } = {},
): Decision {
  const change = nextChange(sheet, patch)!;
  const note = more.note ? { note: more.note } : {};
  const event: SheetEvent = { kind, sheet_id: sheet.sheet_id, ...change, ...note };
  return { events: [event], reason: more.reason ?? null };
}

/** The first refusal among some checks, each made only when those before it passed. */
export function firstRefusal(...checks: (() => unknown)[]): Refusal | null {
  for (const check of checks) {
    const found = check();
    if (isRefusal(found)) return found;
  }
  return null;
}
