// Decides what a message says: a template with its named facts in braces. A template is sound when
// each fact that it names is declared, and each declared fact is used; a message is made only of
// exactly the declared facts. A subject is one line, whatever a fact brings.
// Example: `Hồ sơ {code} quá hạn` with {code: "H47.18-230329-0007"} → `Hồ sơ H47.18-230329-0007 quá hạn`.
import { type Refusal, refuse } from '../kernel/index.ts';

/** A message's wording, as `data/messages` keeps it. */
export interface Template {
  code: string;
  /** What kind of message it is, for those who look for it. */
  title: string;
  subject: string;
  /** The words, a paragraph each. */
  body: string[];
  /** One short text in place of the words, for telephones and chats. */
  short?: string;
  /** Every fact by its name, with an example. */
  facts: Record<string, string>;
  /** Facts that only the reader may know: they are dropped once the message is delivered. */
  secret?: string[];
}

/** What stands in a message; facts that are secret still stand in braces. */
export interface Wording {
  subject: string;
  body: string;
}

const BRACES = /\{([a-z_]+)\}/g;

const namedIn = (text: string): string[] => [...text.matchAll(BRACES)].map(([, name]) => name!);

/** The most letters of a short text: three parts of a text message in Vietnamese letters. */
export const MOST_SHORT = 201;

/** Everything that is wrong with a template; none when it is sound. */
export function checkTemplate(template: Template): Refusal[] {
  const { code, subject, body, short = '', facts, secret = [] } = template;
  const named = new Set([subject, ...body, short].flatMap(namedIn));
  const declared = Object.keys(facts);
  const wrong = (reason: string, name: string) => refuse(`message.${reason}`, { code, name });
  return [
    ...[...named].filter((n) => !declared.includes(n)).map((n) => wrong('unknown-fact', n)),
    ...declared.filter((n) => !named.has(n)).map((n) => wrong('unused-fact', n)),
    ...secret.filter((n) => !declared.includes(n)).map((n) => wrong('unknown-fact', n)),
    ...namedIn(subject)
      .filter((n) => secret.includes(n))
      .map((n) => wrong('secret-in-subject', n)),
    ...(body.length === 0 || subject.trim() === '' || template.title.trim() === ''
      ? [wrong('empty', 'body')]
      : []),
    ...(fill(short, facts).length > MOST_SHORT ? [wrong('too-long', 'short')] : []),
  ];
}

/** Puts facts in their places; a name that has no fact stays in its braces. */
export const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(BRACES, (brace, name: string) => facts[name] ?? brace);

/** The wording for one reader, or what is amiss with the facts. */
export function wordingOf(
  template: Template,
  facts: Readonly<Record<string, string>>,
  is_short: boolean,
): Wording | Refusal {
  const { code, secret = [] } = template;
  const declared = Object.keys(template.facts);
  const unknown = Object.keys(facts).find((name) => !declared.includes(name));
  if (unknown !== undefined) return refuse('message.unknown-fact', { code, name: unknown });
  const absent = declared.find((name) => typeof facts[name] !== 'string');
  if (absent !== undefined) return refuse('message.missing-fact', { code, name: absent });
  const open = Object.fromEntries(Object.entries(facts).filter(([name]) => !secret.includes(name)));
  const words = is_short && template.short ? template.short : template.body.join('\n\n');
  return { subject: fill(template.subject, open).replace(/\s+/g, ' '), body: fill(words, open) };
}

/** The secret facts of a message, or null when it has none. */
export function secretsOf(
  { secret = [] }: Template,
  facts: Readonly<Record<string, string>>,
): Record<string, string> | null {
  const kept = Object.entries(facts).filter(([name]) => secret.includes(name));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
