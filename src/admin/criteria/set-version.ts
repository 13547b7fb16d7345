// Decides how a version of a criteria set comes into force: drafted and edited by some, put in force
// by decision of a person who had no hand in it.
// Source: house rule (four eyes); the province issues criteria sets by decision of its chairman.
// Example: version 2 edited by account 13 → put in force by 11 by decision 3300/QĐ-UBND, never by 13.
import { type Instant, parseDay, type Refusal, refuse } from '../../kernel/index.ts';

export type SetState = 'draft' | 'in-force' | 'replaced' | 'discarded';

/** One version of a criteria set, without its body. Accounts by number, domain instants. */
export interface SetVersion {
  readonly set_code: string;
  readonly version: number;
  readonly state: SetState;
  /** What it was drafted from; null for one loaded with the province. */
  readonly base_set_code: string | null;
  readonly base_version: number | null;
  readonly reason: string | null;
  readonly drafted_by: number | null;
  readonly drafted_at: Instant | null;
  readonly edited_by: number | null;
  readonly edited_at: Instant | null;
  /** Everybody who had a hand in it. */
  readonly editor_ids: readonly number[];
  readonly approved_by: number | null;
  readonly approved_at: Instant | null;
  /** The decision that put it in force, and its day. */
  readonly decision_number: string | null;
  readonly decision_on: string | null;
}

/** A version with its body: the set as JSON text, exactly as it is fingerprinted. */
export interface StoredSet extends SetVersion {
  readonly body: string;
}

/** A decision as a person gives it. */
export interface Decision {
  number: string;
  on: string;
}

type Judged = Pick<SetVersion, 'set_code' | 'version' | 'state' | 'editor_ids'>;

/** Whether a version's body may still be changed. */
export const checkDraft = ({ set_code, version, state }: Judged): Refusal | null =>
  state === 'draft' ? null : refuse('criteria.not-a-draft', { set_code, version, state });

/** Whether a version may be put in force: by another person, by a decision, without faults. */
export function checkForce(
  draft: Judged,
  { by, faults, decision }: { by: number; faults: number; decision: Decision },
): Refusal | null {
  const { set_code, version, editor_ids } = draft;
  const other = checkDraft(draft);
  if (other) return other;
  if (editor_ids.includes(by)) return refuse('criteria.second-person-needed', { by });
  if (faults > 0) return refuse('criteria.faulty', { set_code, version, faults });
  return checkDecision(decision);
}

/** A decision has a number such as `3300/QĐ-UBND` and a day. */
function checkDecision({ number, on }: Decision): Refusal | null {
  if (!/\d/.test(number) || number.length > 80)
    return refuse('criteria.decision-number-missing', {}, { path: 'decision_number' });
  if (parseDay(on) === null)
    return refuse('criteria.decision-day-missing', { on }, { path: 'decision_on' });
  return null;
}
