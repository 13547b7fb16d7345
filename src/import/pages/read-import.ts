import { may, mayAnywhere, readAccountNames, type Viewer } from '../../identity/index.ts';
import { isHeldForBulk } from '../../journal/index.ts';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { World } from '../../ui/world.ts';
import { withoutValues } from '../page/hide-values.ts';
import { type ImportProgress, type ImportRecord, type ImportRow, OUTCOMES } from '../run/record.ts';
import { countUndo, findImport, type RowFilter, readRowPage } from '../store-report.ts';
import { countRows } from '../store-rows.ts';

const ROWS_A_PAGE = 100;

/** The import of an address. Refusal: `import.not-found`. */
export async function getImport(
  { database, tenant: { tenant_id } }: World,
  text: string | undefined,
): Promise<ImportRecord | Refusal> {
  const import_id = /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
  const found = await database.inTenant(tenant_id, (tx) => findImport(tx, tenant_id, import_id));
  return found ?? refuse('import.not-found', { import_id });
}

/** Everything that an import's page shows to a viewer. */
export async function readImportPage(
  world: World,
  viewer: Viewer | null,
  record: ImportRecord,
  search: URLSearchParams,
) {
  const { tenant_id } = world.tenant;
  const { import_id, by } = record;
  const may_manage = may(viewer, 'import.manage', {}) === true;
  const progress = world.imports.progress(import_id);
  const state = stateNow(record, progress);
  const is_begun = UNDERWAY.includes(state);
  return world.database.inTenant(tenant_id, async (tx) => {
    const work = await workOn(tx, tenant_id, is_begun, progress !== null);
    const is_half = HALF.includes(state) && !work.is_underway;
    // While rows are judged or written they are not shown.
    const is_waited = state === 'checking' || (state === 'running' && work.is_underway);
    const totals = is_half ? await totalsSoFar(tx, tenant_id, record) : record.totals;
    const { mapping: _, ...kept } = { ...record, state, totals };
    return {
      record: kept,
      ...work,
      is_half,
      may_manage,
      may_view_dossiers: mayAnywhere(viewer, 'dossier.view'),
      who: (await readAccountNames(tx, tenant_id, [by])).get(by ?? 0) ?? null,
      progress,
      undo:
        may_manage && search.has('undo') && UNDOABLE.includes(state)
          ? await countUndo(tx, tenant_id, import_id)
          : null,
      filter: filterOf(search, totals),
      rows: is_waited ? null : await readRows(tx, tenant_id, kept, search, may_manage),
    };
  });
}

/** Of an import that ended in the middle, what became of the rows that it wrote. */
async function totalsSoFar(
  tx: Tx,
  tenant_id: number,
  { import_id, totals }: ImportRecord,
): Promise<ImportRecord['totals']> {
  const outcomes = { ...totals.outcomes, ...(await countRows(tx, tenant_id, import_id)) };
  return { ...totals, outcomes };
}

/** A process that has just begun works already, though it has not written so yet. */
function stateNow({ state }: ImportRecord, progress: ImportProgress | null): ImportRecord['state'] {
  if (progress === null || UNDERWAY.includes(state)) return state;
  return progress.what === 'undoing' ? 'undoing' : 'running';
}

/**
 * Whether a process works on it. One that has just been told to may not have said so in the table yet;
 * one that was begun may have been left by a process that ended.
 */
async function workOn(tx: Tx, tenant_id: number, is_begun: boolean, here: boolean) {
  const is_underway = here || (is_begun && (await isHeldForBulk(tx, tenant_id)));
  return { is_underway, is_left: is_begun && !is_underway };
}

/** States of one that a process works on. */
const UNDERWAY: readonly string[] = ['checking', 'running', 'undoing'];
const UNDOABLE = ['finished', 'stopped'];
/** States whose totals are not told before the end. */
const HALF: readonly string[] = ['running', 'stopped'];

/**
 * What must be looked at comes first; `outcome=all` shows every row. Nothing is an error here: an
 * unknown outcome or rule is none.
 */
function filterOf(search: URLSearchParams, { outcomes }: ImportRecord['totals']): RowFilter {
  const [rule, asked] = [search.get('rule'), search.get('outcome')];
  if (rule !== null && /^[a-z-]{1,40}$/.test(rule)) return { outcome: null, rule };
  const outcome = OUTCOMES.find((one) => one === asked);
  if (outcome) return { outcome, rule: null };
  return { outcome: asked !== 'all' && toldIn(outcomes) > 0 ? 'told' : null, rule: null };
}

const toldIn = ({ amended, apart, refused }: ImportRecord['totals']['outcomes']): number =>
  amended + apart + refused;

async function readRows(
  tx: Tx,
  tenant_id: number,
  { import_id, totals }: Pick<ImportRecord, 'import_id' | 'totals'>,
  search: URLSearchParams,
  may_manage: boolean,
) {
  const filter = filterOf(search, totals);
  const total = countOf(totals, filter);
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('page'))) || 1));
  const offset = (page - 1) * ROWS_A_PAGE;
  const lines = await readRowPage(tx, tenant_id, import_id, filter, {
    offset,
    limit: ROWS_A_PAGE,
  });
  return { lines: lines.map(shownTo(may_manage)), total, page, pages, from: offset + 1 };
}

/** What a cell said may be anything: only those who import see it. */
export const shownTo =
  (may_manage: boolean) =>
  (row: ImportRow): ImportRow =>
    may_manage ? row : withoutValues(row);

function countOf({ outcomes, by_rule }: ImportRecord['totals'], { outcome, rule }: RowFilter) {
  if (rule) return by_rule[rule] ?? 0;
  if (outcome) return outcome === 'told' ? toldIn(outcomes) : outcomes[outcome];
  return OUTCOMES.reduce((sum, one) => sum + outcomes[one], 0);
}
