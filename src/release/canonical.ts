/**
 * The one text of a value, so that a checksum is of what is said and not of how it was typed: JSON
 * without white space, keys in the order of their UTF-16 units, numbers and strings as ECMAScript
 * writes them.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme); decisions/0013-a-release-is-one-signed-text.md.
 * Example: `{"b": 1, "a": [true]}` is `{"a":[true],"b":1}`.
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Keys without a value are left out, as JSON does. */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) return ofObject(value as Fields);
  return JSON.stringify(value);
}

type Fields = { readonly [key: string]: Json | undefined };

const ofObject = (fields: Fields): string =>
  `{${Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(fields[key]!)}`)
    .join(',')}}`;
