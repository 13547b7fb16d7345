/** One part of a pattern: digits of a field, or a sign that stands for itself. */
export interface Token {
  kind: 'y' | 'M' | 'd' | 'H' | 'h' | 'm' | 's' | 'S' | 'a' | 'X' | 'sign';
  /** Digits, at least and at most. */
  least: number;
  most: number;
  sign: string;
}

/** What was read so far, and how far. */
export type Found = { at: number } & Record<Exclude<Token['kind'], 'sign'>, number>;

const WIDTHS: Record<string, [number, number]> = {
  yyyy: [4, 4],
  MM: [2, 2],
  M: [1, 2],
  dd: [2, 2],
  d: [1, 2],
  HH: [2, 2],
  H: [1, 2],
  hh: [2, 2],
  h: [1, 2],
  mm: [2, 2],
  m: [1, 2],
  ss: [2, 2],
  s: [1, 2],
  SSS: [1, 9],
  a: [2, 2],
  XXX: [1, 6],
};

/** The tokens of a pattern, or null when it has letters that are none. */
export function tokensOf(format: string): Token[] | null {
  const tokens: Token[] = [];
  for (const [part, quoted] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[\s\S]/g)) {
    const width = WIDTHS[part];
    if (quoted === undefined && width) {
      tokens.push({ kind: part[0] as Token['kind'], least: width[0], most: width[1], sign: '' });
    } else if (quoted === undefined && /[A-Za-z]/.test(part) && part !== 'T') return null;
    else tokens.push({ kind: 'sign', least: 0, most: 0, sign: quoted ?? part });
  }
  return tokens;
}

/** Reads one token where the text stands; false when something else stands there. */
export function readToken({ kind, least, most, sign }: Token, text: string, into: Found): boolean {
  if (kind === 'sign') return readSign(sign, text, into);
  if (kind === 'a') return readHalf(text, into);
  if (kind === 'X') return readOffset(text, into);
  const from = into.at;
  let [to, value] = [from, 0];
  for (; to - from < most; to += 1) {
    const digit = text.charCodeAt(to) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    if (kind !== 'S' || to - from < 3) value = value * 10 + digit;
  }
  if (to - from < least) return false;
  if (kind === 'S') for (let digits = to - from; digits < 3; digits += 1) value *= 10;
  into[kind] = value;
  into.at = to;
  return true;
}

/** A blank stands for any number of blanks. */
function readSign(sign: string, text: string, into: Found): boolean {
  if (!text.startsWith(sign, into.at)) return false;
  into.at += sign.length;
  if (sign === ' ') while (text[into.at] === ' ') into.at += 1;
  return true;
}

/** AM and PM, or Vietnamese SA and CH. */
function readHalf(text: string, into: Found): boolean {
  const half = /^(?:am|sa)$/i.test(text.slice(into.at, into.at + 2)) ? 0 : 12;
  if (half === 12 && !/^(?:pm|ch)$/i.test(text.slice(into.at, into.at + 2))) return false;
  into.a = half;
  into.at += 2;
  return true;
}

const OFFSET = /Z|([+-])(\d{2}):?(\d{2})?/y;

function readOffset(text: string, into: Found): boolean {
  OFFSET.lastIndex = into.at;
  const m = OFFSET.exec(text);
  if (!m) return false;
  const minutes = Number(m[2] ?? 0) * 60 + Number(m[3] ?? 0);
  if (minutes > 14 * 60 || Number(m[3] ?? 0) > 59) return false;
  into.X = (m[1] === '-' ? -minutes : minutes) * 60_000;
  into.at = OFFSET.lastIndex;
  return true;
}
