import type { Complaint } from './complaints.ts';
import type { Fields } from './form/fields.ts';
import type { FormShown } from './form/shape-fields.tsx';
import type { PlaceKind } from './place.ts';

/** What a form is about: a thing of the set, or one that is to be added to a list. */
export type EditAim = { at: string; kind: PlaceKind } | { list: string; kind: PlaceKind };

/** A form as its page shows it. */
export interface EditPage extends Omit<FormShown, 'fields' | 'faults'> {
  set_code: string;
  version: number;
  digest: string;
  aim: EditAim;
  /** The code of the thing, as it stands in the draft; empty for a new one. */
  code: string;
  fields: Fields;
  complaints: Complaint[];
  /** Measures that a rule may look at, those of the set after those that the program counts. */
  measures: string[];
}
