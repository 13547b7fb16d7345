import { type Refusal, refuse } from '../../kernel/index.ts';
import type { Correction } from '../correct.ts';

/** Corrections as they are typed: a line each, `H47.18 1.2.1 0,75`. */
export function readCorrections(text: string): Correction[] | Refusal {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines
    .filter((line) => line !== '')
    .map((line) => line.split(/[\s;\t]+/))
    .map(([unit_code = '', line_code = '', points = '']) => ({ unit_code, line_code, points }));
  const odd = read.find(({ points }) => points === '');
  if (!odd) return read;
  const facts = { points: `${odd.unit_code} ${odd.line_code}`.trim() };
  return refuse('release.no-points', facts, { path: 'corrections' });
}
