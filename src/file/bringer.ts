import { cellOf, type Verb, type Viewer } from '../identity/index.ts';
import type { Bringer } from './files.ts';

/** A person's files are brought for the first unit in which that person may bring any. */
export function bringerOf({ account_id, grants }: Viewer, verb: Verb): Bringer {
  const grant = grants.find(({ role }) => cellOf(role, verb, 'own') !== 'no');
  if (!grant) throw new Error('bug: ask may() before taking a file');
  return { account_id, unit_id: grant.unit_id };
}
