import type { LoaderFunctionArgs } from 'react-router';
import { may } from '../../identity/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { exportRows } from '../export-rows.ts';
import type { Mapping } from '../mapping.ts';
import { BYTE_ORDER_MARK, csvLine } from '../page/csv.ts';
import { readMapping } from '../parse-mapping.ts';
import { type ExportedRow, readExportBetween } from '../store-report.ts';
import { rangesOf, readLastRow } from '../store-rows.ts';
import { csvAnswer } from './file-answer.ts';
import { getImport } from './read-import.ts';

const CHUNK_ROWS = 5_000;

/** The dossiers of an import as they are now, in the columns and the writing of its file. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.view', {}));
  const { import_id, file_name, mapping } = granted(await getImport(world, params.id));
  const read = granted(readMapping(mapping));
  return csvAnswer(file_name, 'export', piecesOf(world, import_id, read));
}

async function* piecesOf(
  world: World,
  import_id: number,
  mapping: Mapping,
): AsyncGenerator<string> {
  const { tenant_id } = world.tenant;
  const { header } = exportRows([], mapping);
  yield BYTE_ORDER_MARK + csvLine(header);
  const { database } = world;
  const last = await database.inTenant(tenant_id, (tx) => readLastRow(tx, tenant_id, import_id));
  for (const range of rangesOf(last, CHUNK_ROWS)) {
    const found = await database.inTenant(tenant_id, (tx) =>
      readExportBetween(tx, tenant_id, import_id, range),
    );
    const { rows } = exportRows(found.map(named(world)), mapping);
    yield rows.map(csvLine).join('');
  }
}

/** Units and procedures by the names that they have now. */
const named = (world: World) => {
  const { units, procedures, today } = world.references();
  return ({ unit_id, procedure_id, ...facts }: ExportedRow) => {
    const procedure = procedures.get(procedure_id);
    return {
      ...facts,
      unit_code: units.units.get(unit_id)?.code ?? String(unit_id),
      unit_name: today().by_id.get(unit_id)?.name ?? '',
      procedure_code: procedure?.code ?? String(procedure_id),
      procedure_title: procedure?.title ?? '',
    };
  };
};
