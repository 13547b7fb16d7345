import { fold } from '../kernel/index.ts';

/** The values of a column that are known words, each with its meaning, and those that are not. */
export function guessValues<T extends string>(
  values: readonly string[],
  words: Readonly<Record<T, readonly string[]>>,
): { known: Record<string, T>; open: string[] } {
  const known: Record<string, T> = {};
  const open: string[] = [];
  for (const value of new Set(values.map((one) => one.normalize('NFC')))) {
    const meaning = meaningOf(value, words);
    if (meaning) known[value] = meaning;
    else open.push(value);
  }
  return { known, open: open.slice(0, 50) };
}

function meaningOf<T extends string>(
  value: string,
  words: Readonly<Record<T, readonly string[]>>,
): T | undefined {
  const folded = fold(value);
  const meanings = Object.keys(words) as T[];
  return meanings.find((meaning) => words[meaning].some((word) => fold(word) === folded));
}
