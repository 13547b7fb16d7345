import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { EntryReader } from './zip-entries.ts';

/** What is done at tags and texts; a refusal ends the reading. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): Refusal | null;
  close(name: string): Refusal | null;
  text?(text: string): void;
}

/** Ends the parser at once: of a piece of nonsense it would otherwise complain letter by letter. */
class Stop extends Error {}

/** Reads XML as it is unpacked. A document type (the way of entity bombs) is refused. */
export function xmlReader({ open, close, text }: XmlHandlers): EntryReader {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  let refusal: Refusal | null = null;
  const judge = (found: Refusal | null) => {
    if (!found) return;
    refusal = found;
    throw new Stop();
  };
  const malformed = () => judge(refuse('xlsx.damaged', { entry: 'xml' }));
  parser.on('error', malformed);
  parser.on('doctype', malformed);
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    judge(open(plain(name), attributes)),
  );
  parser.on('closetag', ({ name }) => judge(close(plain(name))));
  parser.on('text', (words) => text?.(words));
  return {
    take(chunk, last) {
      if (refusal) return refusal;
      try {
        parser.write(decoder.decode(chunk, { stream: !last }));
        if (last) parser.close();
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
      return refusal;
    },
  };
}

/** `x:row` of writers that name their spaces is `row`. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
