import file from '../../../data/demo/campaign-texts.json' with { type: 'json' };
import type { Random } from '../../kernel/index.ts';
import type { Line } from '../../par/index.ts';
import type { Filling, Known } from './fillings.ts';

/** `data/demo/campaign-texts.json`: what people write on the demonstration's sheets. */
export const TEXTS = file;

/** A text with its gaps filled in. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** Points as they are written: `0.75` is 0,75. */
export const inWords = (points: string): string => points.replace('.', ',');

/** Why an appraiser gives what a filling is worth, and not more. */
export function loweringReason(
  random: Random,
  { rule }: Pick<Line, 'rule'>,
  filling: Filling,
  known: Known,
): string {
  const say = (kind: keyof typeof TEXTS.lowered, values: Record<string, string> = {}) =>
    filled(random.pick(TEXTS.lowered[kind]), values);
  const told = (measure: string) => filling[measure] ?? `${known[measure] ?? 0}`;
  const counted = (measures: readonly string[]) =>
    grouped(measures.reduce((sum, measure) => sum + Number(told(measure)), 0));
  if (rule.kind === 'choice') {
    const option = rule.options.find(({ code }) => code === told(rule.measure));
    return say('choice', { option: option?.name_vi ?? '' });
  }
  if (rule.kind === 'deduction') {
    const [fault] = rule.faults;
    return say('faults', { count: counted(fault!.measures), name: fault!.name_vi });
  }
  const ratio = rule.kind === 'ladder' ? rule.by : rule;
  if ('numerator' in ratio) {
    const { numerator, denominator } = ratio;
    const [count, of] = [counted(numerator.measures), counted(denominator.measures)];
    const money = numerator.measures.some((measure) => measure.endsWith('_vnd'));
    return say(money ? 'money' : 'share', { count, of, name: numerator.name_vi });
  }
  if ('amount' in ratio) {
    const { measures, name_vi } = ratio.amount;
    const count = counted(measures);
    return say(count === '0' ? 'none' : 'amount', { count, name: name_vi });
  }
  return say('yes-no');
}

/** `12500` as 12.500. */
const grouped = (n: number): string => `${n}`.replace(/\B(?=(\d{3})+$)/g, '.');
