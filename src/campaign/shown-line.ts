/**
 * What a unit is shown of its own sheet before the release: whether it was asked to explain, always;
 * the points and reasons of a round only when the campaign shows that round, or once the council
 * has the sheet, since a re-check can only be asked of what is known.
 *
 * Source: public scoring applications of provinces have these switches a campaign (observed).
 * Example: round 1 hidden: the unit sees "giải trình" wanted on 2.1.3 with its question, no points.
 */
import type { Campaign } from './campaign.ts';
import type { Sheet } from './sheet.ts';
import type { Appraised, SheetLine } from './sheet-line.ts';

/** A line as its unit may see it. */
export function shownToUnit(
  { shows, state }: Pick<Campaign, 'shows' | 'state'>,
  sheet: Pick<Sheet, 'state'>,
  line: SheetLine,
): SheetLine {
  const known = state === 'released' || sheet.state === 'council' || sheet.state === 'final';
  const mask = (round: Appraised | null, shown: boolean): Appraised | null => {
    if (!round || shown || known) return round;
    if (!round.explanation_wanted) return null;
    return { ...round, points: null };
  };
  return {
    ...line,
    appraised_1: mask(line.appraised_1, shows.appraised_1),
    appraised_2: mask(line.appraised_2, shows.appraised_2),
  };
}
