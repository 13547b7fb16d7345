// Decides what becomes of a dossier that a file brings: taken, when the code is new; unchanged, when
// it stands here as the file tells it; amended, when the file tells it otherwise and nobody acted on
// it since; else told apart. A moment that the clock counted once stays while its limit does, whatever
// calendar came since. Source: decisions/0018.
// Example: finished on 9/3 by the first file, on 10/3 by the second → amended, finished_at was 9/3.
import type { BroughtBy, BroughtFacts } from '../../dossier/index.ts';
import { changedFacts } from '../../dossier/index.ts';
import type { BroughtDossier } from './brought.ts';
import type { ProvinceRule } from './record.ts';

/** A dossier of the province that has the code of a row. */
export interface Standing {
  dossier_id: number;
  code: string;
  unit_id: number;
  procedure_id: number;
  channel: number;
  state: string;
  received_at: number;
  due_at: number | null;
  finished_at: number | null;
  returned_at: number | null;
  last_seq: number;
  /** Null: it is the province's own. */
  imported_by: number | null;
  imported_seq: number | null;
  due_by: string | null;
}

/** What the journal tells of it: the facts that an import told last, and whether anybody acted since. */
export interface Stood {
  facts: BroughtFacts & BroughtBy;
  /** A calendar that moved the due moment is nobody's act. */
  acted: boolean;
}

export type Judged =
  | { outcome: 'taken' }
  | { outcome: 'unchanged' }
  | { outcome: 'amended'; facts: BroughtFacts; before: Partial<BroughtFacts & BroughtBy> }
  | { outcome: 'apart'; rule: ProvinceRule };

/** Whether the table alone shows that nothing changed; else the journal must be asked. */
export const isSame = ({ unit_id, facts }: BroughtDossier, standing: Standing): boolean =>
  standing.last_seq === standing.imported_seq &&
  standing.unit_id === unit_id &&
  standing.procedure_id === facts.procedure_id &&
  standing.channel === facts.channel &&
  standing.state === facts.state &&
  standing.received_at === facts.received_at &&
  standing.due_at === facts.due_at &&
  standing.due_by === facts.due_by &&
  standing.finished_at === facts.finished_at &&
  standing.returned_at === facts.returned_at;

/** The judgement on a dossier that stands here already. `stood` is null for the province's own. */
export function judge(
  { unit_id, facts }: BroughtDossier,
  standing: Standing,
  stood: Stood | null,
): Judged {
  if (!stood) return { outcome: 'apart', rule: 'code-taken' };
  if (standing.unit_id !== unit_id) return { outcome: 'apart', rule: 'unit-changed' };
  const kept = keptDue(facts, stood.facts);
  const changed = changedFacts(stood.facts, kept);
  if (Object.keys(changed).length === 0) return { outcome: 'unchanged' };
  if (stood.acted) return { outcome: 'apart', rule: 'acted-on-since' };
  const { import_id, row } = stood.facts;
  return { outcome: 'amended', facts: kept, before: { ...changed, import_id, row } };
}

/** What a moment was counted from decides; where that is the same, so is the moment. */
function keptDue(facts: BroughtFacts, stood: BroughtFacts): BroughtFacts {
  const same =
    facts.due_by === 'clock' &&
    stood.due_by === 'clock' &&
    facts.limit === stood.limit &&
    facts.received_at === stood.received_at;
  return same ? { ...facts, due_at: stood.due_at } : facts;
}
