/**
 * Makes filled questionnaires that have given tallies: for a demonstration, and for surveys that
 * were held elsewhere and are known by their sums alone. The same seed makes the same rows; their
 * order is that of their numbers, which tell nothing.
 *
 * Example: Q1 with 2 A and 1 B, Q2 with 3 C, make three questionnaires, one of them without an A.
 */
import { createHash } from 'node:crypto';
import { type Day, type Random, seededRandom } from '../kernel/index.ts';
import type { Answer, Choices, Place } from './survey.ts';

/** How often each option was chosen at a place: `answers.Q1.A`. */
export interface GivenTallies extends Place {
  answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Questionnaires with exactly these tallies: so many a place as its most answered question has. */
export const answerRows = (
  given: readonly GivenTallies[],
  answered_on: Day,
  seed: string,
  channel: Answer['channel'] = 'paper',
): Answer[] =>
  given
    .flatMap(({ unit_id, group_code, field, answers }) => {
      const name = `${seed}|${unit_id}|${group_code}|${field}`;
      return choicesOf(answers, seededRandom(digestOf(name).readUInt32BE(0))).map(
        (choices, i): Answer => ({
          ...{ unit_id, group_code, field, channel, answered_on, choices },
          answer_id: numberFrom(`${name}|${i}`),
          remarks: {},
        }),
      );
    })
    .sort((a, b) => (a.answer_id < b.answer_id ? -1 : 1));

function choicesOf(answers: GivenTallies['answers'], random: Random): Choices[] {
  const columns = Object.entries(answers).map(
    ([question, tallies]) => [question, shuffled(spread(tallies), random)] as const,
  );
  const many = Math.max(0, ...columns.map(([, options]) => options.length));
  return Array.from({ length: many }, (_, i) =>
    Object.fromEntries(
      columns.flatMap(([question, options]) =>
        i < options.length ? [[question, [options[i]!]]] : [],
      ),
    ),
  );
}

/** `{A: 2, B: 1}` as A, A, B. */
const spread = (tallies: Readonly<Record<string, number>>): string[] =>
  Object.entries(tallies).flatMap(([option, many]) => Array<string>(many).fill(option));

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A number of the shape that chance gives (UUID, version 4), from a text. */
function numberFrom(text: string): string {
  const bytes = digestOf(text);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32].map((to, i) => hex.slice([0, 8, 12, 16, 20][i], to)).join('-');
}
