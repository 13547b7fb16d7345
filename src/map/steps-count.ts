import type { MapFigures, MapUnit } from './data.ts';
import { findStep, STEPS, type Step } from './scale.ts';

/** How many units of a block stand in each step of the scale, and how many have no score. */
export interface StepCount {
  step: Step | null;
  units: number;
}

/** Counts the units of a block by step, best first; the last line is those without a score. */
export function countSteps(
  units: readonly MapUnit[],
  figures: MapFigures,
  block_code: string,
  steps: readonly Step[] = STEPS,
): StepCount[] {
  const found = units
    .filter((unit) => unit.block_code === block_code)
    .map((unit) => findStep(figures.scores[unit.unit_id]?.index ?? null, steps));
  return [...steps, null].map((step) => ({
    step,
    units: found.filter((one) => one === step).length,
  }));
}
