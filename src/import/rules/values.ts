/**
 * Decides what a cell of few values means: the channel and the status. Values are compared without
 * regard to capitals, marks and blanks; one that the mapping does not have is a fault that lists
 * what is possible. An empty channel takes the default, where there is one.
 *
 * Law: TT 01/2018/TT-VPCP (dossiers come at the counter, online or by post).
 * Example: " TRỰC TUYẾN " is the mapping's "Trực tuyến".
 */
import { fold } from '../../kernel/index.ts';
import type { Field } from '../field.ts';
import { ownText } from '../name-key.ts';
import type { FaultRule } from '../row.ts';
import type { Fault } from './rule.ts';

interface Rules<T> {
  field: Field;
  missing: FaultRule;
  unknown: FaultRule;
  /** What an empty cell means. */
  fallback?: T;
}

/** So many different texts are remembered with what they mean. */
const MOST_SEEN = 10_000;

export function valueReader<T extends string | number>(
  values: Readonly<Record<string, T>>,
  { field, missing, unknown, fallback }: Rules<T>,
): (text: string) => T | Fault {
  const by_key = new Map(Object.entries(values).map(([name, value]) => [fold(name), value]));
  const possible = Object.keys(values);
  const seen = new Map<string, T | Fault>();
  const read = (text: string): T | Fault => {
    const key = fold(text);
    const value = by_key.get(key) ?? (key === '' ? fallback : undefined);
    if (value !== undefined) return value;
    return { rule: key === '' ? missing : unknown, field, value: text, possible };
  };
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (seen.size < MOST_SEEN) seen.set(ownText(text), value);
    return value;
  };
}
