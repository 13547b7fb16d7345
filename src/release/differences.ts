import type { Json } from './canonical.ts';

/** One value that is not what the file's own inputs give. */
export interface Difference {
  /** `departments.H47.103.outcome.lines.1.2.points` */
  path: string;
  stated: Json;
  recomputed: Json;
}

/** Every leaf at which two values are not the same; parts of lists are named by their codes. */
export function differencesOf(stated: Json, recomputed: Json, path = ''): Difference[] {
  if (stated === recomputed) return [];
  const keys = keysOf(stated, recomputed);
  if (!keys) return [{ path, stated, recomputed }];
  return keys.flatMap((key) => {
    const [one, other] = [at(stated, key), at(recomputed, key)];
    const name = codeOf(one) ?? codeOf(other) ?? key;
    return differencesOf(one, other, path ? `${path}.${name}` : name);
  });
}

/** The keys of two lists or two objects; null where either is neither, or they are not alike. */
function keysOf(a: Json, b: Json): string[] | null {
  if (!isBranch(a) || !isBranch(b) || Array.isArray(a) !== Array.isArray(b)) return null;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

const isBranch = (value: Json): value is Fields => typeof value === 'object' && value !== null;

type Fields = { readonly [key: string]: Json | undefined };

const at = (value: Json, key: string): Json => (value as Fields)[key] ?? null;

/** What a part of a list is called by. */
function codeOf(value: Json): string | null {
  if (!isBranch(value)) return null;
  const code = value.code ?? value.unit_code ?? value.block_code;
  return typeof code === 'string' ? code : null;
}
