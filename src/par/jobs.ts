import { type Day, dayOf, type Instant } from '../kernel/index.ts';
import type { LiveScores } from './live-scores.ts';

/** What the daily renewal stands on. */
export interface RenewalOptions {
  scores: Pick<LiveScores, 'renew'>;
  /** The moment that the figures tell. */
  as_of(): Instant;
  on_fault(fault: unknown): void;
}

const LOOK_MS = 1_000;

/** Scores anew when a day is over, for what then falls due. Returns how to end that. */
export function startScoreRenewal({ scores, as_of, on_fault }: RenewalOptions): { stop(): void } {
  let day: Day = dayOf(as_of());
  const timer = setInterval(() => {
    const today = dayOf(as_of());
    if (today === day) return;
    day = today;
    try {
      scores.renew();
    } catch (fault) {
      on_fault(fault);
    }
  }, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
