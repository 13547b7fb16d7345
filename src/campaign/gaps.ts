import { lineOf } from './evolve.ts';
import type { Scene } from './scene.ts';
import type { SheetLine } from './sheet-line.ts';
import { isReportable, linesFor, reportable } from './sheet-lines.ts';

/** What a unit still owes its sheet, by line codes in the order of the set. */
export interface Gaps {
  /** Lines on which nothing, or not all that the rule needs, was reported. */
  unreported: string[];
  /** Lines that claim points with no or not enough evidence, and no explanation. */
  unproved: string[];
}

/** Whether a unit said all that a line needs: points of its own, or every value. */
export const isReported = (state: SheetLine, needed: readonly string[]): boolean =>
  state.self_points !== null ||
  (needed.length > 0 && needed.every((measure) => state.values[measure] !== undefined));

/** Whether evidence is lacking and nobody said why. */
export const isUnproved = ({ files, evidence_short, explanation }: SheetLine): boolean =>
  (files.length === 0 || evidence_short) && !explanation;

/** The gaps of a sheet. Bonus and penalty may stay empty: nothing is claimed there. */
export function gapsOf(scene: Pick<Scene, 'set' | 'unit' | 'system' | 'lines'>): Gaps {
  const owed = linesFor(scene.set, scene.unit).filter((line) => isReportable(line, scene.system));
  const lines = owed.map((line) => {
    const state = lineOf(scene, line.code);
    const reported = isReported(state, reportable(line, scene.system));
    return { line, state, reported };
  });
  const unreported = lines.filter(({ line, reported }) => !reported && line.area_code !== null);
  const unproved = lines.filter(({ reported, state }) => reported && isUnproved(state));
  const codes = (some: typeof lines) => some.map(({ line }) => line.code);
  return { unreported: codes(unreported), unproved: codes(unproved) };
}
