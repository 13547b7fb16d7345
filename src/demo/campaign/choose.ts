import type { Random } from '../../kernel/index.ts';
import type { GradedLine } from './graded.ts';

/** The grade of each line, by its place among the lines' grades, and the points still to lose. */
export interface Choice {
  grades: number[];
  left: number;
}

/** No more than this share of a line's points goes at once where that can be helped. */
const GENTLE = 0.55;

/**
 * Takes points from lines that are all full until about `loss` of them is gone: mostly a little
 * from many lines, now and then all that a line has. Never takes more than `loss`.
 */
export function chooseGrades(random: Random, lines: readonly GradedLine[], loss: number): Choice {
  const choice: Choice = { grades: lines.map(() => 0), left: loss };
  for (let rounds = 0; rounds < 12 && choice.left > 0; rounds++) {
    for (const place of shuffled(random, lines.length)) lower(random, lines[place]!, place, choice);
  }
  return choice;
}

function lower(random: Random, { grades }: GradedLine, place: number, choice: Choice): void {
  const now = choice.grades[place]!;
  const reach = random.next() < 0.25 ? 3 : 1;
  const next = Math.min(now + 1 + Math.floor(random.next() * reach), grades.length - 1);
  const cost = grades[now]!.points - grades[next]!.points;
  if (next === now || cost > choice.left) return;
  const gentle = cost <= GENTLE * grades[0]!.points;
  if (random.next() > (gentle ? 0.4 : 0.08)) return;
  choice.grades[place] = next;
  choice.left -= cost;
}

/** The places of a list in a drawn order. */
export function shuffled(random: Random, length: number): number[] {
  const places = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}
