import file from '../../data/import/words.json' with { type: 'json' };
import type { ChannelName, Field } from './field.ts';
import type { Mapping } from './mapping.ts';

/** The words by which tables are guessed. */
export interface Words {
  fields: Record<Field, string[]>;
  channels: Record<ChannelName, string[]>;
  statuses: Record<Mapping['statuses'][string], string[]>;
  dates: string[];
}

export const WORDS: Words = file;
