import { fold } from '../kernel/index.ts';

/** What is already written like a code: `1.013979`, `SNV-02`. */
const CODE = /^(?=.*\d)[A-Za-z0-9]{1,12}(?:[.\-_][A-Za-z0-9]{1,12}){0,4}$/;

/**
 * The code of a new unit or procedure: the value itself where it is one, else the province's code
 * and the value's letters (`H60.SO-NOI-VU`), with a number behind it when it is taken.
 */
export function newCode(value: string, province: string, taken: ReadonlySet<string>): string {
  if (CODE.test(value) && !taken.has(value)) return value;
  const code = `${province}.${lettersOf(value)}`;
  if (!taken.has(code)) return code;
  let next = 2;
  while (taken.has(`${code}-${next}`)) next += 1;
  return `${code}-${next}`;
}

/** The letters of a name that may stand in a code: `SO-NOI-VU`. */
export function lettersOf(name: string): string {
  const letters = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40);
  return letters.replace(/-+$/, '').toUpperCase() || 'X';
}
