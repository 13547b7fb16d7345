import type { Instant } from '../kernel/index.ts';
import { type Counts, noCounts } from './counts.ts';
import { measures } from './measures/index.ts';
import { heldAt, type PromisedDossier } from './past-dues.ts';
import type { Span } from './period.ts';
import type { Definition } from './verdict.ts';
import { windowOf } from './window.ts';

/**
 * What one dossier adds to the figures of a period, as of a moment: the definition that every
 * faster way of counting must agree with.
 */
export function contribution(
  dossier: PromisedDossier,
  as_of: Instant,
  period: Span,
  definition: Definition = 'by-instant',
): Counts {
  const counts = noCounts();
  const window = windowOf(period, as_of);
  if (!window) return counts;
  const held = heldAt(dossier, window.as_of);
  for (const measure of measures)
    if (measure.holds(held, window, definition)) counts[measure.code] = 1;
  return counts;
}
