// Decides what taking an import back does to a dossier that nobody touched since: one that it took
// leaves; one that it amended has its former facts again, unless the import that told those was taken
// back as well, when it leaves too. Source: decisions/0018.
// Example: import 2 corrected the finish of 9/3 to 10/3 → undone, it is 9/3 again, by import 1.
import {
  type BroughtBy,
  type BroughtFacts,
  broughtFacts,
  changedFacts,
  type ImportAmended,
  type ImportUndone,
} from '../../dossier/index.ts';

/** The facts that an import told, with what they were before if it amended them. */
export type ToldFacts = BroughtFacts &
  BroughtBy & { before?: Partial<BroughtFacts & BroughtBy> | undefined };

export function undoEvent(
  told: ToldFacts,
  undone: ReadonlySet<number>,
): ImportAmended | ImportUndone {
  const { before, import_id, code } = told;
  if (before?.import_id === undefined || undone.has(before.import_id))
    return { kind: 'dossier.import-undone', import_id, code };
  const { import_id: former_id, row: former_row, ...was } = before;
  const former = broughtFacts(present({ ...told, ...was }));
  return {
    kind: 'dossier.import-amended',
    ...former,
    before: { ...changedFacts(told, former), import_id, row: told.row },
    import_id: former_id,
    row: former_row!,
  };
}

const OPTIONAL = ['limit', 'limit_basis', 'rules'] as const;

/** What was absent before is written as null. */
function present(facts: ToldFacts): BroughtFacts {
  const clean = { ...facts };
  for (const name of OPTIONAL) if (clean[name] === null) delete clean[name];
  return clean;
}
