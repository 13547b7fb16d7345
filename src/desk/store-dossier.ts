import { type DossierWorld, readImportFiles, viewDossier } from '../dossier/index.ts';
import { readAccountNames, type Viewer } from '../identity/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { SUSPENSION_REASONS, type SuspensionReason } from '../worktime/index.ts';
import { type DossierSheet, sheetOf } from './dossier-sheet.ts';
import { type HolderChoice, readHolderChoices } from './store-names.ts';
import { accountsIn, importsIn } from './timeline.ts';

/** A dossier's page: what it shows, and who could be given the dossier. */
export interface DossierPage {
  sheet: DossierSheet;
  holders: HolderChoice[];
  holder_id: number | null;
  /** What the clock may be suspended for; none where it may not. */
  reasons: readonly SuspensionReason[];
}

/** One dossier as its page shows it. Reading an applicant's data in full is noted by the view. */
export async function readDossierPage(
  { dossier: world }: { dossier: DossierWorld },
  viewer: Viewer | null,
  code: string,
): Promise<DossierPage | Refusal> {
  const view = await viewDossier(world, viewer, code);
  if (isRefusal(view)) return view;
  const { dossier, events } = view;
  const { tenant_id } = viewer!;
  const { clock, references, database } = world;
  const now = clock.now();
  const named = [...accountsIn(events), ...(dossier.holder_id === null ? [] : [dossier.holder_id])];
  return database.inTenant(tenant_id, async (tx) => {
    const names = await readAccountNames(tx, tenant_id, named);
    const files = await readImportFiles(tx, tenant_id, importsIn(events));
    const hands_on = view.possible.some((verb) => HANDS_ON.includes(verb));
    return {
      sheet: sheetOf(view, { now, references, names, files }),
      holders: hands_on ? await readHolderChoices(tx, tenant_id, dossier.unit_id, now) : [],
      holder_id: dossier.holder_id,
      reasons: view.possible.includes('suspend') ? SUSPENSION_REASONS : [],
    };
  });
}

/** Actions that may name who holds the dossier next. */
const HANDS_ON = ['assign', 'complete-step'];
