import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { EntryReader } from './zip-entries.ts';

/** What is done at tags and texts; a refusal ends the reading. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): Refusal | null;
  close(name: string): Refusal | null;
  text?(text: string): void;
}

/** Reads XML as it is unpacked. A document type (the way of entity bombs) is refused. */
export function xmlReader({ open, close, text }: XmlHandlers): EntryReader {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  let refusal: Refusal | null = null;
  const malformed = () => refuse('xlsx.damaged', { entry: 'xml' });
  parser.on('error', () => {
    refusal ??= malformed();
  });
  parser.on('doctype', () => {
    refusal ??= malformed();
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    refusal ??= open(plain(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    refusal ??= close(plain(name));
  });
  parser.on('text', (words) => {
    if (!refusal) text?.(words);
  });
  return {
    take(chunk, last) {
      if (!refusal) parser.write(decoder.decode(chunk, { stream: !last }));
      if (last && !refusal) parser.close();
      return refusal;
    },
  };
}

/** `x:row` of writers that name their spaces is `row`. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
