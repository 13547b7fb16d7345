import type { DossierWorld } from '../dossier/index.ts';
import type { Viewer } from '../identity/index.ts';
import { dayOf, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Behind, dossierAt, type LiveFigures } from '../measure/index.ts';
import type { Tx } from '../platform/index.ts';
import type { UnitTree } from '../unit/index.ts';
import type { DossierLine } from './dossier-line.ts';
import type { FigureFilter } from './figure-filter.ts';
import { refuseOutOfScope, unitsOf } from './figure-scope.ts';
import { PAGE_ROWS, type Page, pageOf } from './paging.ts';
import { rowAsOf } from './row-as-of.ts';
import { readLines, readRows } from './store-rows.ts';

/** What lists need of the world. */
export interface ListWorld {
  dossier: DossierWorld;
  figures: Pick<LiveFigures, 'dossiersBehind' | 'columns'>;
  references(): { units: UnitTree };
}

/** One page of a list. */
export interface List extends Page {
  /** How many dossiers there are in all: the figure itself. */
  count: number;
  /** The moment that it tells. */
  as_of: Instant;
  lines: DossierLine[];
}

/** The dossiers behind one figure, the next due first. Refused unless all its units are in scope. */
export async function listByFigure(
  world: ListWorld,
  viewer: Viewer | null,
  filter: FigureFilter,
): Promise<List | Refusal> {
  const opened = openFigure(world, viewer, filter);
  if (isRefusal(opened)) return opened;
  const first = opened.find((filter.page - 1) * PAGE_ROWS, PAGE_ROWS);
  const { count, as_of } = first;
  const page = pageOf(filter.page, count);
  const shown = page.page === filter.page ? first : opened.find(page.offset, PAGE_ROWS);
  const lines = await readAsOf(world, opened.viewer, shown.dossier_ids, as_of);
  return { ...page, count, as_of, lines };
}

/** The lines of some dossiers as of the moment that their figure told. */
async function readAsOf(
  { dossier, figures: { columns } }: ListWorld,
  viewer: Viewer,
  ids: readonly number[],
  as_of: Instant,
): Promise<DossierLine[]> {
  const read = async (tx: Tx, tenant_id: number) => {
    const { rows } = await readRows(tx, tenant_id, ids);
    // An import that was taken back meanwhile took its dossiers out of the figures.
    const lines = rows.flatMap((row) => {
      const place = columns.rows.find(row.dossier_id);
      return place < 0 ? [] : [rowAsOf(row, dossierAt(columns, place), as_of)];
    });
    return { rows: lines };
  };
  return (await readLines(dossier, viewer, read, as_of)).lines;
}

/** How many dossiers of a long list are read at a time. */
const CHUNK_ROWS = 1000;

/** All lines behind one figure in the order of the list, in pieces. Refused as the list is. */
export function streamByFigure(
  world: ListWorld,
  viewer: Viewer | null,
  filter: FigureFilter,
): AsyncGenerator<DossierLine[]> | Refusal {
  const opened = openFigure(world, viewer, filter);
  return isRefusal(opened) ? opened : pieces(world, opened);
}

/** The numbers are kept from the start, 4 MB for half a million, so that all pieces fit together. */
async function* pieces(world: ListWorld, { viewer, find }: OpenedFigure) {
  const { dossier_ids, as_of } = find(0, Number.POSITIVE_INFINITY);
  for (let from = 0; from < dossier_ids.length; from += CHUNK_ROWS)
    yield readAsOf(world, viewer, dossier_ids.slice(from, from + CHUNK_ROWS), as_of);
}

/** A figure whose list may be seen, and its dossiers from one place on. */
interface OpenedFigure {
  viewer: Viewer;
  find(offset: number, limit: number): Behind & { as_of: Instant };
}

function openFigure(
  world: ListWorld,
  viewer: Viewer | null,
  filter: FigureFilter,
): OpenedFigure | Refusal {
  if (!viewer)
    return refuse('access.sign-in-first', { verb: 'dossier.list' }, { possible: ['/login'] });
  const { references, clock } = world.dossier;
  const today = references.unitsOn(dayOf(clock.now()));
  const units = unitsOf(filter, world.references().units, today);
  const refused = refuseOutOfScope(viewer, units, today);
  if (refused) return refused;
  const query = behindQuery(filter, units);
  return {
    viewer,
    find: (offset, limit) => world.figures.dossiersBehind({ ...query, offset, limit }),
  };
}

const behindQuery = (filter: FigureFilter, units: ReadonlySet<number> | undefined) => ({
  period: filter.period,
  measures: filter.measures,
  definition: filter.definition,
  ...(units && { units }),
  ...(filter.procedure && { procedure_id: filter.procedure.procedure_id }),
  ...(filter.field !== null && { field: filter.field }),
  ...(filter.channel !== null && { channel: filter.channel }),
  ...(filter.as_of !== null && { as_of: filter.as_of }),
});
