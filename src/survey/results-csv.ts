import { exactText } from '../kernel/index.ts';
import { cell } from './answers-csv.ts';
import type { Result, ResultFigure } from './results.ts';

const HEAD = ['of', 'code', 'item', 'answers', 'state', 'mean', 'margin'];

/**
 * Results as a CSV, a row a figure: of `unit`, `field` or `all`, by `index`, factor and question.
 * Means are exact fractions of percent, such as `6820/81`.
 */
export const resultsCsv = (rows: readonly { of: string; code: string; result: Result }[]): string =>
  [HEAD, ...rows.flatMap(({ of, code, result }) => linesOf(of, code, result))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');

function linesOf(of: string, code: string, { index, factors, questions }: Result): string[][] {
  const line = (item: string, { n, state, mean, margin }: ResultFigure) => [
    of,
    code,
    item,
    String(n),
    state,
    mean ? exactText(mean) : '',
    margin ? exactText(margin) : '',
  ];
  return [
    line('index', index),
    ...factors.map(({ factor, figure }) => line(factor, figure)),
    ...questions.map(({ question, figure }) => line(question, figure)),
  ];
}
