import type { ExplanationLine } from '../../par/index.ts';

/** Lines that begin something new on the way to a score. */
const HEADS = ['area', 'group', 'criterion', 'subtotal', 'bonus', 'penalty', 'total'];

/** What of an explanation is about one line: from its head to the next. Empty for an unknown line. */
export function linesAbout(
  lines: readonly ExplanationLine[],
  line_code: string,
): ExplanationLine[] {
  const from = lines.findIndex((one) => one.line === 'criterion' && one.code === line_code);
  if (from < 0) return [];
  const after = lines.findIndex((one, i) => i > from && HEADS.includes(one.line));
  return lines.slice(from, after < 0 ? undefined : after);
}
