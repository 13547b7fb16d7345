import { type Exact, type Random, ratio } from '../../kernel/index.ts';
import type { Line } from '../../par/index.ts';

type SurveyRule = Extract<Line['rule'], { kind: 'survey-mean' }>;

/** How a group of respondents answered one question: so many of each option, A to E. */
export interface Tally {
  line_code: string;
  question: string;
  group: string;
  /** Answers A, B, C, D (100, 60, 20, 0 %) and E, which counts nowhere. */
  answers: [number, number, number, number, number];
  /** What one more A and one less B adds to the unit's points. */
  step: Exact;
}

/** How many of a group answer, by its code. */
export type Respondents = Readonly<Record<string, number>>;

const OPTIONS = ['A', 'B', 'C', 'D', 'E'] as const;

/** Draws the answers to all questions about a unit, so that a mean of about `share` comes out. */
export function drawTallies(
  random: Random,
  lines: readonly Line[],
  respondents: Respondents,
  share: number,
): Tally[] {
  return lines.flatMap((line) => {
    if (line.rule.kind !== 'survey-mean') return [];
    const { rule } = line;
    const here = share + (1 - share) * 0.5 * (random.next() - 0.5);
    return rule.questions.flatMap((question) =>
      rule.groups.flatMap(({ group }) => {
        const many = respondents[group];
        if (!many) return [];
        const there = Math.min(0.99, here + (1 - here) * 0.4 * (random.next() - 0.5));
        const answers = drawAnswers(random, many, there);
        const step = stepOf(line, rule, { group, respondents }, answers);
        return [{ line_code: line.code, question, group, answers, step }];
      }),
    );
  });
}

/** Most of what is missed is missed by a B; a few answer C or D, or do not know. */
function drawAnswers(random: Random, many: number, share: number): Tally['answers'] {
  const unknown = random.int(0, Math.floor(many / 20));
  const valid = many - unknown;
  const missed = (1 - share) * valid;
  const c = Math.round((missed * 0.25) / 0.8);
  const d = Math.round(missed * 0.05);
  const b = Math.max(0, Math.round((missed - 0.8 * c - d) / 0.4));
  return [valid - b - c - d, b, c, d, unknown];
}

function stepOf(
  line: Line,
  rule: SurveyRule,
  { group, respondents }: { group: string; respondents: Respondents },
  answers: Tally['answers'],
): Exact {
  const asked = rule.groups.filter((one) => respondents[one.group]);
  const weight = (code: string) => Number(asked.find((one) => one.group === code)!.weight);
  const all = asked.reduce((sum, one) => sum + Number(one.weight), 0);
  const valid = answers[0] + answers[1] + answers[2] + answers[3];
  const maximum = Math.round(Number(line.maximum) * 1000);
  // Weights of the sets are whole numbers; 40 % lie between A and B.
  return ratio(maximum * 40 * weight(group), 100_000 * all * valid * rule.questions.length);
}

/** Answers as a survey rule counts them: `Q1.leaders.A`. */
export const countsOf = (tallies: readonly Tally[]): Record<string, number> =>
  Object.fromEntries(
    tallies.flatMap(({ question, group, answers }) =>
      OPTIONS.map((option, i) => [`${question}.${group}.${option}`, answers[i]!]),
    ),
  );

/** A tally with some answers moved from B to A, or back; null where there are not so many. */
export function moved(tally: Tally, by: number): Tally | null {
  const [a, b, ...others] = tally.answers;
  if (a + by < 0 || b - by < 0) return null;
  return { ...tally, answers: [a + by, b - by, ...others] };
}
