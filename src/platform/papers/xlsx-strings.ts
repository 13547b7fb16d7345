import { xmlReader } from './xml-reader.ts';

/** The shared texts of a workbook, in order; parts of one text in several fonts are joined. */
export function stringsReader() {
  const texts: string[] = [];
  let [current, in_text, in_reading] = ['', false, false];
  const reader = xmlReader({
    open(name) {
      if (name === 'si') current = '';
      if (name === 't') in_text = true;
      // How a text is read aloud, in East Asian files, is no part of it.
      if (name === 'rPh') in_reading = true;
      return null;
    },
    close(name) {
      if (name === 't') in_text = false;
      if (name === 'rPh') in_reading = false;
      if (name === 'si') texts.push(current);
      return null;
    },
    text(words) {
      if (in_text && !in_reading) current += words;
    },
  });
  return { ...reader, texts };
}

/** The names of the sheets in order, each with the relation that leads to its file; its first day. */
export function workbookReader() {
  const sheets: { name: string; relation: string }[] = [];
  const days = { from_1904: false };
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'sheet') {
        const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
        sheets.push({ name: attributes.name ?? '', relation: relation ?? '' });
      }
      if (name === 'workbookPr') days.from_1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      return null;
    },
    close: () => null,
  });
  return { ...reader, sheets, days };
}

/** Where relations lead to. */
export function relationsReader() {
  const targets = new Map<string, string>();
  const reader = xmlReader({
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
      return null;
    },
    close: () => null,
  });
  return { ...reader, targets };
}
