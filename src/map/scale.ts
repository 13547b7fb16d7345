/**
 * Decides the colour and the sign of a score on the map: five steps from deep teal (best) to pale
 * yellow (weakest), each lighter than the one before, so that they stay apart for every kind of
 * colour vision and in a grey print. Words and signs stand beside the colours: nothing is told by
 * colour alone.
 *
 * The steps are ours, in percent of the set's maximum: for sets of one area they lie close together
 * at the top because shares of dossiers in time do; for whole indexes of several areas they lie as
 * the tiers of Decision 766 do. Tiers, where a set has them, are told in words. The exact index is
 * judged, never the printed one.
 * Example: 98.999 % prints as 98,9 and is in the step "từ 97 %".
 */
import { compare, type Exact, parseExact } from '../kernel/index.ts';

/** One step of the scale: 1 the best … 5 the weakest, and its lower bound, which is included. */
export interface Step {
  step: number;
  from_percent: number;
}

export const STEPS: readonly Step[] = [
  { step: 1, from_percent: 99 },
  { step: 2, from_percent: 97 },
  { step: 3, from_percent: 95 },
  { step: 4, from_percent: 90 },
  { step: 5, from_percent: 0 },
];

/** The steps of indexes that are made of several areas. */
export const INDEX_STEPS: readonly Step[] = [90, 80, 70, 50, 0].map((from_percent, i) => ({
  step: i + 1,
  from_percent,
}));

/** The steps that draw a set of so many areas. */
export const stepsOf = (areas: number): readonly Step[] => (areas > 1 ? INDEX_STEPS : STEPS);

/** The step of an exact index in percent, such as `4859/50`; null for a unit without one. */
export const findStep = (index: string | null, steps: readonly Step[] = STEPS): Step | null =>
  findBand(steps, index);

/** The first of some bands, highest first, whose lower bound an exact index reaches. */
export function findBand<B extends { from_percent: number | string }>(
  bands: readonly B[],
  index: string | null,
): B | null {
  const value: Exact | null = index === null ? null : parseExact(index);
  if (!value) return null;
  const isReached = (band: B) => {
    const from = parseExact(String(band.from_percent));
    return from !== null && compare(value, from) >= 0;
  };
  return bands.find(isReached) ?? null;
}

/** Colours of the steps and of the letters on them; scale.css draws with the same ones. */
export const COLOURS: readonly { fill: string; ink: string }[] = [
  { fill: '#16505e', ink: '#ffffff' },
  { fill: '#2c7f80', ink: '#ffffff' },
  { fill: '#6fb07c', ink: '#0b223a' },
  { fill: '#c1cf6a', ink: '#0b223a' },
  { fill: '#f8e58c', ink: '#0b223a' },
];
