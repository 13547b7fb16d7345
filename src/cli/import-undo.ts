import { listImports, undoImport } from '../import/index.ts';
import { formatInstant, isRefusal } from '../kernel/index.ts';
import { follow, inSnapshot, readConfig } from '../platform/index.ts';
import type { Io } from './command.ts';
import { momentsOf } from './import-province.ts';
import { withProvince } from './instance.ts';
import { printable, refusalText } from './refusal-text.ts';

interface Asked {
  province?: string;
  reason?: string;
  json?: boolean;
}

/** Takes an import back. */
export const undo = (import_id: number, asked: Asked, io: Io): Promise<number> =>
  withProvince(asked.province, io, async (found) => {
    const { tenant_id, code } = found.tenant;
    let now = {};
    const end = follow('Undo', () => now);
    const undone = await undoImport(
      {
        owner_url: found.urls.owner_url,
        tenant_id,
        import_id,
        account_id: null,
        reason: asked.reason ?? null,
        ...(await momentsOf(found, tenant_id, readConfig(process.env))),
      },
      ({ done, total }) => {
        now = { done, total, unit: 'dossiers' };
      },
    );
    end(isRefusal(undone) ? 'refused' : `${undone.undone} dossiers`);
    if (isRefusal(undone)) {
      if (asked.json) io.out(JSON.stringify(printable(undone)));
      else io.err(refusalText(undone));
      return 1;
    }
    if (asked.json) io.out(JSON.stringify({ province: code, import_id, ...undone }));
    else {
      io.out(`${code}, import ${import_id}: ${undone.undone} dossiers left`);
      io.out(`given back their former facts: ${undone.given_back}`);
      io.out(
        `stayed: ${undone.acted_on_since} acted on since, ${undone.amended_since} corrected by a later import`,
      );
    }
    return 0;
  });

/** Prints the imports of a province, the newest first. */
export const listAll = (asked: Asked, io: Io): Promise<number> =>
  withProvince(asked.province, io, async ({ urls, tenant }) => {
    const { tenant_id, code } = tenant;
    const imports = await inSnapshot(urls.app_url, tenant_id, (snapshot) =>
      listImports(snapshot, tenant_id),
    );
    if (asked.json)
      io.out(
        JSON.stringify({
          province: code,
          imports: imports.map(({ mapping: _, totals, at, ...one }) => ({
            ...one,
            at: formatInstant(at),
            outcomes: totals.outcomes,
          })),
        }),
      );
    else
      for (const { import_id, state, at, rows_done, rows_total, file_name } of imports)
        io.out(
          `${String(import_id).padStart(5)}  ${state.padEnd(9)} ${formatInstant(at)}  ${rows_done}/${rows_total} rows  ${file_name}`,
        );
    return 0;
  });
