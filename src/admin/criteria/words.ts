import { isEqual, parseExact, print } from '../../kernel/index.ts';
import type { SetDifference } from '../../par/index.ts';
import { formatDate, formatFigure } from '../../ui/format.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { findText, type Lang, type Text, type TextKey } from '../../ui/text/index.ts';
import type { Complaint } from './complaints.ts';

/** A complaint as a sentence. */
export function complaintWords({ is, code, facts }: Complaint, lang: Lang): string {
  const told = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, plainText(value, lang)]),
  );
  if (is === 'fault') return refusalText({ refused: code, facts: told }, lang);
  return findText(lang, `criteria.remark-${code}`, told) ?? code;
}

/** A fraction that ends as a decimal is told as one: `7/2` is 3,5. */
function plainText(value: unknown, lang: Lang): string {
  const text = String(value);
  const exact = /^\d+\/\d+$/.test(text) ? parseExact(text) : null;
  if (!exact) return text;
  const printed = print(exact, 6, 'truncate').replace(/0+$/, '');
  const is_whole = isEqual(parseExact(printed)!, exact);
  return is_whole ? formatFigure(printed, lang) : text;
}

/** The name of a field of a set; the field itself where there is none. */
export const fieldWords = (lang: Lang, name: string): string =>
  findText(lang, `criteria.field-${name}`) ?? name;

/** An allowed value of a field in words: of `method`, `reported` is told as people say it. */
export const optionWords = (lang: Lang, field: string, value: string): string =>
  findText(lang, `criteria.${field}-${value}`) ?? value;

/** A value of a field as people write it: a day, a word that was chosen, else as it stands. */
export function valueWords(lang: Lang, field: string | null, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return field === null ? value : optionWords(lang, field, value);
}

/** A part of a rule's wording by its name: `step-2`, `between`, or a situation's own code. */
export function branchWords(lang: Lang, branch: string): string {
  const [, step] = /^step-(\d+)$/.exec(branch) ?? [];
  if (step) return findText(lang, 'criteria.branch-step', { step })!;
  return findText(lang, `criteria.branch-${branch}`) ?? branch;
}

/** What a difference is about: `Tiêu chí 1.1.2`. */
export const thingWords = ({ what, code }: SetDifference, t: Text): string =>
  what === 'set' ? t('criteria.what-set') : `${t(`criteria.what-${what}` as TextKey)} ${code}`;
