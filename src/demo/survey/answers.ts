import { assert, type Random } from '../../kernel/index.ts';
import {
  type GivenTallies,
  type Invitation,
  optionsOf,
  type Question,
  questionsFor,
  type SurveySpec,
} from '../../survey/index.ts';

/** How the demonstration's citizens answer: a part of those asked, by shares of options. */
export interface AnswerHabits {
  answered_percent: { least: number; most: number };
  options: Record<string, number>;
}

/** Who of each unit's invited people has answered: some units hear from more than others. */
export const answered = (
  invited: readonly Invitation[],
  { answered_percent: { least, most } }: AnswerHabits,
  random: Random,
): Invitation[] =>
  [...Map.groupBy(invited, ({ unit_id }) => unit_id).values()].flatMap((people) => {
    const percent = random.int(least, most);
    return people.filter(() => random.int(1, 100) <= percent);
  });

/** What they say: tallies of every place, drawn answer by answer. */
export const talliesFrom = (
  spec: SurveySpec,
  people: readonly Invitation[],
  blockOf: (unit_id: number) => string | null,
  habits: AnswerHabits,
  random: Random,
): GivenTallies[] =>
  [...Map.groupBy(people, placeKey).values()].map((some) => {
    const { unit_id, group_code, field } = some[0]!;
    const questions = questionsFor(spec, group_code, blockOf(unit_id)).filter(({ scale }) => scale);
    // A unit stands a little above or below the others in everything.
    const leaning = random.int(-18, 14);
    const answers = questions.map((question) => [
      question.question,
      drawn(spec, question, some.length, habits, leaning, random),
    ]);
    return { unit_id, group_code, field, answers: Object.fromEntries(answers) };
  });

const placeKey = ({ unit_id, group_code, field }: Invitation): string =>
  `${unit_id}|${group_code}|${field}`;

function drawn(
  spec: SurveySpec,
  question: Question,
  many: number,
  { options }: AnswerHabits,
  leaning: number,
  random: Random,
): Record<string, number> {
  const tallies: Record<string, number> = {};
  const codes = optionsOf(spec, question).map(({ option }) => option);
  for (let i = 0; i < many; i++) {
    const option = optionAt(options, codes, random.int(1, 100) - leaning);
    tallies[option] = (tallies[option] ?? 0) + 1;
  }
  return tallies;
}

/** The option within whose share a number of a hundred falls. */
function optionAt(shares: Record<string, number>, codes: readonly string[], at: number): string {
  let upto = 0;
  for (const code of codes) {
    upto += shares[code] ?? 0;
    if (at <= upto) return code;
  }
  const last = codes.at(-1);
  assert(last !== undefined, 'a scale offers something');
  return last;
}
