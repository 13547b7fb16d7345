import type { Random } from '../../kernel/index.ts';
import { type Line, measuresIn } from '../../par/index.ts';
import { shuffled } from './choose.ts';
import type { Filling, Known } from './fillings.ts';
import type { GradedLine } from './graded.ts';
import { filled, inWords, loweringReason, TEXTS } from './texts.ts';

/** Points given by an appraiser or the council; null points agree with what stands. */
export interface Word {
  points: string | null;
  reason: string;
}

/** All that people will say about a line, from the unit's report to the last word. */
export interface LinePlan {
  line: Line;
  /** What the unit reports, with what there is to be done. */
  values: Filling;
  appraised_1: Word & { explanation_wanted: boolean };
  explained: string | null;
  appraised_2: Word | null;
  council: Word | null;
  recheck: { asked: string; answered: Word } | null;
}

/** How a line's points come about between the report and the end. */
const FATES = ['lowered', 'lowered-in-part', 'raised', 'by-council', 'granted', 'refused'] as const;
type Fate = (typeof FATES)[number];

/** A line that may have a fate: its grades, and the one that is to stand in the end. */
interface Fated extends GradedLine {
  end: number;
}

/** What there is to be done in a unit as it reports it, and with the program's counts. */
export interface About {
  facts: Known;
  known: Known;
}

/** How many lines of a sheet have each fate, at most. */
export type Fates = Readonly<Record<Fate, number>>;

/**
 * Plans what is said about every line, so that the chosen grades stand in the end: most lines are
 * reported as they are; on some the unit claims more, on some the first appraisal takes too much.
 */
export function planLines(
  random: Random,
  lines: readonly GradedLine[],
  ends: readonly number[],
  about: About,
  fates: Fates,
): LinePlan[] {
  const left: Record<Fate, number> = { ...fates };
  const plans: (LinePlan | null)[] = lines.map(() => null);
  for (const place of shuffled(random, lines.length)) {
    const fated = { ...lines[place]!, end: ends[place]! };
    const fate = FATES.find((one) => left[one] > 0 && isFit(one, fated));
    if (fate) left[fate]--;
    plans[place] = planLine(random, fated, about, fate ?? null);
  }
  return plans as LinePlan[];
}

/** Points of a grade as people write them: two decimals. */
const textOf = (fated: GradedLine, grade: number): string =>
  `${Math.round(fated.grades[grade]!.points * 100) / 100}`;

const differ = (fated: GradedLine, a: number, b: number): boolean =>
  a in fated.grades &&
  b in fated.grades &&
  Math.abs(fated.grades[a]!.points - fated.grades[b]!.points) > 0.04;

/** Whether a line can have a fate: there must be more to claim, or more to take. */
function isFit(fate: Fate, fated: Fated): boolean {
  const { line, end } = fated;
  if (line.method !== 'appraised' && line.method !== 'reported') return false;
  const claims = fate === 'lowered' || fate === 'refused';
  if (claims) return differ(fated, 0, end);
  if (!differ(fated, end, end + 1)) return false;
  return fate !== 'lowered-in-part' || differ(fated, 0, end);
}

function planLine(random: Random, fated: Fated, about: About, fate: Fate | null): LinePlan {
  const { line, grades, end } = fated;
  const self = fate === 'lowered' || fate === 'refused' || fate === 'lowered-in-part' ? 0 : end;
  const first = fate === null ? null : fate === 'lowered' || fate === 'refused' ? end : end + 1;
  const plan: LinePlan = {
    line,
    values: { ...factsOf(line, about.facts), ...grades[self]!.filling },
    appraised_1: { points: null, reason: random.pick(TEXTS.agreed), explanation_wanted: false },
    explained: null,
    appraised_2: null,
    council: null,
    recheck: null,
  };
  if (first === null) return plan;
  const reason = loweringReason(random, line, grades[first]!.filling, about.known);
  const appraised_1 = { points: textOf(fated, first), reason, explanation_wanted: true };
  const told = { before: inWords(textOf(fated, first)), points: inWords(textOf(fated, end)) };
  const given = (texts: readonly string[]): Word => ({
    points: textOf(fated, end),
    reason: filled(random.pick(texts), told),
  });
  const kept = (texts: readonly string[]): Word => ({ points: null, reason: random.pick(texts) });
  const explained = random.pick(TEXTS.explained);
  const raises = fate === 'raised' || fate === 'lowered-in-part';
  const asked = random.pick(TEXTS.asked);
  return {
    ...plan,
    appraised_1,
    explained,
    appraised_2: raises ? given(TEXTS.raised) : kept(TEXTS.kept),
    council: fate === 'by-council' ? given(TEXTS.council) : null,
    recheck:
      fate === 'granted'
        ? { asked, answered: given(TEXTS.granted) }
        : fate === 'refused'
          ? { asked, answered: kept(TEXTS.refused) }
          : null,
  };
}

/** What a line looks at beside what is chosen for it: the wholes of its shares. */
const factsOf = ({ rule }: Line, facts: Known): Filling =>
  Object.fromEntries(
    measuresIn(rule).flatMap((measure) =>
      facts[measure] === undefined ? [] : [[measure, `${facts[measure]}`]],
    ),
  );
