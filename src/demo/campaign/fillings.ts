import type { Line } from '../../par/index.ts';

/** A way to fill a line in: what is reported, by measure, as decimal text or a choice's code. */
export type Filling = Readonly<Record<string, string>>;

/** What stands about a unit before anything is reported: the program's counts and its facts. */
export type Known = Readonly<Record<string, number>>;

type Rule = Line['rule'];
type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
type Ratio = Pick<Of<'linear-band'>, 'numerator' | 'denominator'>;

/** So many grades a band is divided into. */
const GRADES = 8;

/**
 * The ways to fill in what a line's rule looks at, best first; none where everything it looks at is
 * known already, or where people are asked. Example: "at least 2 initiatives: 1; 1: 0.5; else 0"
 * gives 2, 1 and 0 initiatives.
 */
export function fillingsOf(rule: Rule, known: Known): Filling[] {
  switch (rule.kind) {
    case 'yes-no':
      return free([rule.measure], known).flatMap((m) => [{ [m]: '1' }, { [m]: '0' }]);
    case 'choice':
      return rule.options.map(({ code }) => ({ [rule.measure]: code }));
    case 'linear-band':
      return ofNumerator(rule, known, bandPercents(rule));
    case 'ladder':
      return ladder(rule, known);
    case 'deduction':
      return deduction(rule, known);
    case 'count':
      return count(rule, known);
    default:
      return [];
  }
}

const free = (measures: readonly string[], known: Known): string[] =>
  measures.filter((measure) => known[measure] === undefined);

const sumOf = (measures: readonly string[], known: Known): number =>
  measures.reduce((sum, measure) => sum + (known[measure] ?? 0), 0);

/** From full points down to the lower end of the band, and once well below it. */
function bandPercents({ full_at_percent, zero_below_percent }: Of<'linear-band'>): number[] {
  const [full, zero] = [Number(full_at_percent), Number(zero_below_percent)];
  const grades = Array.from({ length: GRADES + 1 }, (_, i) => full - ((full - zero) * i) / GRADES);
  return [...grades, zero * 0.9];
}

function ladder(rule: Of<'ladder'>, known: Known): Filling[] {
  const bounds = rule.steps.map((step) =>
    'above' in step ? Number(step.above) * 1.04 : Number(step.from),
  );
  const last = bounds.at(-1)!;
  if (!('amount' in rule.by)) {
    return ofNumerator(rule.by, known, [...bounds, last * 0.8], rule.by.may_exceed);
  }
  const [measure] = free(rule.by.amount.measures, known);
  if (!measure) return [];
  return [...bounds, Math.max(0, Math.ceil(last) - 1)].map((n) => ({ [measure]: `${n}` }));
}

/** Numerators for some percentages of a denominator that is known. */
function ofNumerator(
  { numerator, denominator }: Ratio,
  known: Known,
  percents: readonly number[],
  may_exceed = false,
): Filling[] {
  const [measure] = free(numerator.measures, known);
  if (!measure) return [];
  const whole = sumOf(denominator.measures, known);
  const most = may_exceed ? Number.MAX_SAFE_INTEGER : whole;
  const counts = percents.map((percent) => Math.min(most, upTo(whole, percent)));
  const falling = [...new Set(counts)].toSorted((a, b) => b - a);
  return falling.map((n) => ({ [measure]: `${n}` }));
}

/** The least count that reaches a percentage; of money, the least whole million. */
function upTo(whole: number, percent: number): number {
  const step = whole > 100_000_000 ? 1_000_000 : 1;
  return Math.ceil(((whole / 100) * percent) / step - 1e-9) * step;
}

function deduction({ start, faults }: Of<'deduction'>, known: Known): Filling[] {
  const measures = free(
    faults.flatMap((fault) => fault.measures),
    known,
  );
  const [first] = measures;
  if (!first) return [];
  const most = Math.min(5, Math.floor(Number(start) / Number(faults[0]!.points_each)));
  return Array.from({ length: most + 1 }, (_, n) =>
    Object.fromEntries(measures.map((measure) => [measure, measure === first ? `${n}` : '0'])),
  );
}

function count({ amount, points_each }: Of<'count'>, known: Known): Filling[] {
  const [measure] = free(amount.measures, known);
  if (!measure) return [];
  const each = Number(points_each);
  const full = Math.round((each < 0.1 ? 0.5 : 1) / each);
  return Array.from({ length: full + 1 }, (_, n) => ({ [measure]: `${full - n}` }));
}
