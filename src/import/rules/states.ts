/**
 * Decides the state of a dossier. Where a table has a status, every row has one of the mapping's;
 * `finished` and `returned` need their moments. Where it has none, the moments tell: returned,
 * finished, else received. A dossier that was returned was ready before: without that moment it
 * cannot be counted and is refused.
 *
 * Law: TT 01/2020/TT-VPCP, Biểu II.06a (received, settled, being settled).
 * Example: "Đã trả kết quả" without a day of return → `returned-missing`.
 */
import type { State } from '../../dossier/index.ts';
import type { Fault } from './rule.ts';

/** Of the moments only whether they are there. */
export interface Has {
  finished: boolean;
  returned: boolean;
}

/** `said`: what the status says; undefined where the table has none. */
export function stateOf(said: State | undefined, has: Has, status: string): State | Fault {
  if (!has.finished && (said === 'finished' || said === 'returned' || has.returned))
    return {
      rule: 'finished-missing',
      field: 'finished',
      value: '',
      against: { field: 'status', value: status },
    };
  if (!has.returned && said === 'returned')
    return {
      rule: 'returned-missing',
      field: 'returned',
      value: '',
      against: { field: 'status', value: status },
    };
  if (has.returned) return 'returned';
  if (has.finished) return 'finished';
  return said ?? 'received';
}
