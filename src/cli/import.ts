import { parseArgs } from 'node:util';
import type { Command, Io } from './command.ts';
import { importFile } from './import-file.ts';
import { listAll, undo } from './import-undo.ts';

const HELP = `Usage: motcua import csv FILE --mapping MAP.json [--province CODE] [--dry-run]
                         [--report OUT.csv] [--resume IMPORT_ID] [--json]
       motcua import xlsx FILE --mapping MAP.json [--sheet NAME] [--header-row N] …
       motcua import undo IMPORT_ID [--province CODE] [--reason TEXT] [--json]
       motcua import list [--province CODE] [--json]

csv, xlsx  Brings dossiers of another system, one row each. MAP.json says which column is what, how
           dates are written and what values mean (docs/import.md; its schema is
           data/schema/import-mapping.schema.json). The whole file is checked before the first row is
           written; rows are then written in committed batches. Rows that cannot be read or contradict
           themselves are told and kept out, nothing is repaired in silence.

           The province is that of --province, else the one that the mapping names, else the root one;
           one that the mapping names and that does not exist is made, with the units and procedures
           that the mapping lets be made. A second run of the same file changes nothing; another
           file's row for the same code corrects the dossier, unless officers acted on it since.
--dry-run  checks all rows and tells what would become of them; nothing is written.
--report   writes a line for each row of the file and each thing that is wrong with it.
--resume   goes on with an import that ended in the middle; list shows its number.
undo       takes an import back: its dossiers leave tables and figures, corrected ones have their
           former facts again, the journal keeps both. Dossiers on which officers acted since, or that
           a later import corrected, stay and are counted.
list       prints the province's imports, the newest first.

It works on the running server's database, or starts the embedded one. A bar on the terminal shows how
far it is. With --json: {"province", "import_id", "file_sha256", "rows", "outcomes", "by_rule",
"of_file", "of_province", "due_by", "created", "first_faults"}.
Exit codes: 0 done, also when rows were told apart; 1 refused as a whole; 2 used wrongly.`;

const OPTIONS = {
  mapping: { type: 'string' },
  province: { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  resume: { type: 'string' },
  sheet: { type: 'string' },
  'header-row': { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `motcua import`: dossiers of other systems. */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring dossiers of another system from a table, or take an import back',
  help: HELP,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [verb, word] = positionals;
    if (verb === 'list' && positionals.length === 1) return listAll(values, io);
    if (verb === 'undo' && positionals.length === 2) {
      const import_id = wholeNumber(word);
      return import_id === null
        ? wrong(io, 'IMPORT_ID is a number, see list')
        : undo(import_id, values, io);
    }
    if ((verb !== 'csv' && verb !== 'xlsx') || positionals.length !== 2) return wrong(io, null);
    if (values.mapping === undefined) return wrong(io, '--mapping MAP.json is needed');
    const resume = values.resume === undefined ? undefined : wholeNumber(values.resume);
    const header_row =
      values['header-row'] === undefined ? undefined : wholeNumber(values['header-row']);
    if (resume === null) return wrong(io, '--resume is the number of an import, see list');
    if (header_row === null) return wrong(io, '--header-row is a number from 1');
    return importFile({ ...values, path: word!, mapping: values.mapping, resume, header_row }, io);
  },
};

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

function wrong(io: Io, what: string | null): number {
  io.err(what === null ? HELP : `motcua import: ${what}`);
  return 2;
}
