import type { LoaderFunctionArgs } from 'react-router';
import { may } from '../../identity/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { langOfRequest } from '../../ui/preference.ts';
import { granted } from '../../ui/refused.ts';
import type { Lang } from '../../ui/text/index.ts';
import type { World } from '../../ui/world.ts';
import { BYTE_ORDER_MARK } from '../page/csv.ts';
import { reportHead, reportLines } from '../page/report-lines.ts';
import type { ImportRow } from '../run/record.ts';
import { readRowsBetween } from '../store-report.ts';
import { rangesOf, readLastRow } from '../store-rows.ts';
import { csvAnswer } from './file-answer.ts';
import { getImport, shownTo } from './read-import.ts';

const CHUNK_ROWS = 5_000;

/** Every row of the file with what became of it; a row of several faults is several lines. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  granted(may(viewer, 'import.view', {}));
  const { import_id, file_name } = granted(await getImport(world, params.id));
  const shown = shownTo(may(viewer, 'import.manage', {}) === true);
  return csvAnswer(file_name, 'report', piecesOf(world, import_id, shown, langOfRequest(request)));
}

async function* piecesOf(
  world: World,
  import_id: number,
  shown: (row: ImportRow) => ImportRow,
  lang: Lang,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + reportHead(lang);
  const { tenant_id } = world.tenant;
  const { database } = world;
  const last = await database.inTenant(tenant_id, (tx) => readLastRow(tx, tenant_id, import_id));
  for (const range of rangesOf(last, CHUNK_ROWS)) {
    const rows = await database.inTenant(tenant_id, (tx) =>
      readRowsBetween(tx, tenant_id, import_id, range),
    );
    yield rows.map((row) => reportLines(shown(row), lang)).join('');
  }
}
