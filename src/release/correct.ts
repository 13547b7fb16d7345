/**
 * A correction replaces points of single lines in what was released, each by a decision; everything
 * else stays as it was frozen, so that nothing else can move unseen.
 *
 * Source: a release is never changed (docs/release-file.md); the council's decision on a re-check.
 * Example: line 1.2 of H47.18 from 0.5 to 0.75 changes that unit's index and its block's places.
 */
import { parseExact, type Refusal, refuse } from '../kernel/index.ts';
import type { Decided } from '../par/index.ts';
import type { BlockInput, UnitInput } from './release-block.ts';

/** New points of one line: decimal text, or that the line does not apply. */
export interface Correction {
  unit_code: string;
  line_code: string;
  points: string;
}

/** The blocks with the new points; refused by the correction that names no unit or no number. */
export function corrected(
  blocks: readonly BlockInput[],
  corrections: readonly Correction[],
): BlockInput[] | Refusal {
  const known = new Set(blocks.flatMap(({ units }) => units.map(({ unit_code }) => unit_code)));
  for (const [i, { unit_code, points }] of corrections.entries()) {
    const path = `corrections.${i}`;
    if (!known.has(unit_code)) return refuse('release.unknown-unit', { unit_code }, { path });
    if (readPoints(points) === null) return refuse('release.no-points', { points }, { path });
  }
  return blocks.map((block) => ({
    ...block,
    units: block.units.map((unit) => correctedUnit(unit, corrections)),
  }));
}

function correctedUnit(unit: UnitInput, corrections: readonly Correction[]): UnitInput {
  const own = corrections.filter(({ unit_code }) => unit_code === unit.unit_code);
  if (own.length === 0) return unit;
  const given = own.map(({ line_code, points }) => [line_code, readPoints(points)!] as const);
  const decided = { ...unit.measures.decided, ...Object.fromEntries(given) };
  return { ...unit, measures: { ...unit.measures, decided } };
}

const readPoints = (text: string): Decided | null =>
  text.trim() === 'not-applicable' ? 'not-applicable' : parseExact(text);
