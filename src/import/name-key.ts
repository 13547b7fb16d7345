const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A name as it is compared: small letters, single spaces, and each syllable's tone at its end, so
 * that both ways of placing it ("hòa", "hoà") are one. Other marks stay: "Tân An" is not "Tấn An".
 */
export const nameKey = (text: string): string =>
  isPlain(text) ? tidy(text) : tidy(text).normalize('NFD').split(' ').map(toneLast).join(' ');

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

function toneLast(syllable: string): string {
  const tones = syllable.match(TONES);
  return tones ? syllable.replace(TONES, '') + tones.join('') : syllable;
}

/** A cell's text without blanks around it, in composed letters. */
export const cellText = (cell: string): string => cell.normalize('NFC').trim();

/** A text of its own: a part of a longer one would keep all of that one in memory. */
export const ownText = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
