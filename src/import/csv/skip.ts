import type { Form } from './careful.ts';

/** Passes over the rest of a record that is too long to hold, letter by letter. */
export interface Skip {
  /** Where the record's end is behind; -1: not in this text. */
  take(text: string): number;
  /** Lines that ended inside so far. */
  lines(): number;
  /** In quotes that nothing closed yet. */
  is_quoted(): boolean;
  /** Something stood behind a closing quote: where records begin is no longer known. */
  is_broken(): boolean;
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

export function skipOf({ separator, newline }: Form): Skip {
  let [state, lines, broken]: [State, number, boolean] = ['start', 0, false];
  const outside = (sign: string): State => {
    if (sign === separator) return 'start';
    if (state === 'start' && sign === '"') return 'quoted';
    if (state === 'closed' && sign === '"') return 'quoted';
    if (state === 'closed' && sign !== '\r') broken = true;
    return state === 'closed' ? 'closed' : 'plain';
  };
  return {
    take(text) {
      for (let at = 0; at < text.length && !broken; at += 1) {
        const sign = text[at]!;
        if (state === 'quoted') {
          if (sign === newline) lines += 1;
          if (sign === '"') state = 'closed';
        } else if (sign === newline) {
          lines += 1;
          return at + 1;
        } else state = outside(sign);
      }
      return -1;
    },
    lines: () => lines,
    is_quoted: () => state === 'quoted',
    is_broken: () => broken,
  };
}
