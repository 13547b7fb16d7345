/** Bytes of a letter that begins with this one; 0: none begins so. */
const lengthOf = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

const isFollowing = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && byte <= 0xbf;

/** How long the letter at a place is, or 0 when there is none (too long a form, a surrogate …). */
export function utf8LetterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lengthOf(lead);
  const second = bytes[at + 1]!;
  if (length < 2) return length;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  for (let more = 1; more < length; more += 1) if (!isFollowing(bytes[at + more])) return 0;
  return length;
}

/** Where the first byte stands that is part of no letter; -1: all are. */
export function invalidUtf8(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = utf8LetterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** How many bytes at the end begin a letter that the next bytes may finish. */
export function tailOfUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (isFollowing(byte)) continue;
    return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

const isHigh = (byte: number): boolean => (byte & 0xfc) === 0xd8;
const isLow = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xfc) === 0xdc;

/** An odd byte, and the first half of a pair; `high` is where a unit's high byte stands. */
export function tailOfUtf16(bytes: Uint8Array, high: 0 | 1): number {
  const odd = bytes.length % 2;
  const last = bytes.length - odd - 2;
  return odd + (last >= 0 && isHigh(bytes[last + high]!) ? 2 : 0);
}

/** Where half a pair stands alone, or half a unit; -1: nowhere. */
export function invalidUtf16(bytes: Uint8Array, high: 0 | 1): number {
  for (let at = 0; at < bytes.length; at += 2) {
    if (at + 1 >= bytes.length) return at;
    const unit = bytes[at + high]!;
    if (isLow(unit)) return at;
    if (!isHigh(unit)) continue;
    if (!isLow(bytes[at + 2 + high])) return at;
    at += 2;
  }
  return -1;
}
