import type { Field } from './field.ts';
import type { Mapping } from './mapping.ts';

/** How a field was guessed: from 0 to 1, and what from. */
export interface Certainty {
  column: string | null;
  certainty: number;
  /** `name`: the header; `values`: what stands below it; `none`. */
  from: 'name' | 'values' | 'none';
}

export interface Guess {
  mapping: Mapping;
  fields: Record<Field, Certainty>;
  /** Values of channels and statuses that the guess does not know; a person says what they are. */
  open: { channels: string[]; statuses: string[] };
}

/** A mapping guessed from a table's header and some of its rows. */
export declare function guessMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): Guess;
