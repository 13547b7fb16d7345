import type { Random } from '../../kernel/index.ts';
import { moved, type Tally } from './tallies.ts';

/** The points that are missing: more than nothing of both, as floats, or less. */
export interface Gap {
  /** The points that must at least be added (or, negative, taken). */
  low: number;
  high: number;
}

const TRIES = 200_000;

/**
 * Moves answers between A and B until the missing points are there: first the nearest steps, then
 * pairs of one up and one down, whose differences are as fine as wanted. Null when it cannot be.
 */
export function tuned(random: Random, tallies: readonly Tally[], gap: Gap): Tally[] | null {
  const now = [...tallies];
  const steps = now.map(({ step }) => Number(step.n) / Number(step.d));
  const aim = (gap.low + gap.high) / 2;
  const half = (gap.high - gap.low) / 2;
  let missing = aim;
  const move = (place: number, by: number) => {
    const next = moved(now[place]!, by);
    if (!next) return false;
    now[place] = next;
    missing -= by * steps[place]!;
    return true;
  };
  for (let tries = 0; tries < TRIES && Math.abs(missing) > half; tries++) {
    const place = random.int(0, now.length - 1);
    const by = Math.sign(missing);
    if (Math.abs(missing) >= steps[place]!) move(place, by);
    else if (Math.abs(missing - by * steps[place]!) < Math.abs(missing)) move(place, by);
    else pair(random, steps, missing, half, move);
  }
  return Math.abs(missing) <= half ? now : null;
}

/** One up and another down, where that brings the sum nearer. */
function pair(
  random: Random,
  steps: readonly number[],
  missing: number,
  half: number,
  move: (place: number, by: number) => boolean,
): void {
  const [up, down] = [random.int(0, steps.length - 1), random.int(0, steps.length - 1)];
  const after = Math.abs(missing - steps[up]! + steps[down]!);
  if (after >= Math.abs(missing) && after > half) return;
  if (move(up, 1) && !move(down, -1)) move(up, -1);
}
