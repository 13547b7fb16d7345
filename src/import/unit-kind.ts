import { fold } from '../kernel/index.ts';
import type { NewUnitKind } from './field.ts';

const OFFICE = /^(?:ubnd|uy ban nhan dan)\s+/;
const KINDS: readonly [RegExp, NewUnitKind][] = [
  [/^(?:xa|phuong|thi tran|dac khu)\s/, 'commune'],
  [/^(?:huyen|thi xa|thanh pho|tp\.?|quan)\s/, 'district'],
  [/^(?:cuc|chi cuc|cong an|bao hiem xa hoi|kho bac)\s/, 'vertical'],
];

/** What kind of unit a name tells of, by its first words; most are departments. */
export function kindOf(name: string): NewUnitKind {
  const words = `${fold(name).replace(OFFICE, '')} `;
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'department';
}
