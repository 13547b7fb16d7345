import file from '../../../data/papers/templates.json' with { type: 'json' };

/** The papers that can be written. */
export const PAPERS = ['decision', 'submission', 'minutes', 'plan'] as const;
export type PaperKind = (typeof PAPERS)[number];

export const isPaperKind = (text: string): text is PaperKind =>
  (PAPERS as readonly string[]).includes(text);

/** One part of a paper's wording; `each` repeats it over a list of facts. */
export interface PartTemplate {
  part: string;
  each?: string;
  kind?: string;
  about?: string;
  lead?: string;
  text?: string;
  columns?: string[];
}

/** The wording of the papers, which a province may change. */
export const TEMPLATES = file;

export type Facts = Readonly<Record<string, string | number>>;

/** Puts facts into the braces of a text; what is not known stays visible as it is. */
export const fill = (text: string, facts: Facts): string =>
  text.replace(/\{([\w-]+)\}/g, (brace, name: string) => String(facts[name] ?? brace));

/** `2023-03-29` in words of the templates. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  // Days below 10 and January and February are written with a zero (Decree 30/2020, annex I).
  return fill(TEMPLATES.day, {
    day: date,
    month: Number(month) > 2 ? Number(month) : month,
    year,
  });
}
