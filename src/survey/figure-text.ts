import { print } from '../kernel/index.ts';
import type { Result, ResultFigure } from './results.ts';

/** A figure as pages print it, with Vietnam's comma: mean and margin of two decimals. */
export interface PrintedFigure {
  n: number;
  state: ResultFigure['state'];
  mean: string | null;
  margin: string | null;
}

export const printFigure = ({ n, state, mean, margin }: ResultFigure): PrintedFigure => ({
  ...{ n, state },
  mean: mean && print(mean, 2, 'half-up'),
  margin: margin && print(margin, 2, 'half-up'),
});

/** A result with its figures printed. */
export interface PrintedResult {
  sheets: number;
  index: PrintedFigure;
  factors: { factor: string; figure: PrintedFigure }[];
  questions: { question: string; figure: PrintedFigure }[];
}

export const printResult = ({ sheets, index, factors, questions }: Result): PrintedResult => ({
  sheets,
  index: printFigure(index),
  factors: factors.map(({ factor, figure }) => ({ factor, figure: printFigure(figure) })),
  questions: questions.map(({ question, figure }) => ({ question, figure: printFigure(figure) })),
});
