import { open, readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type ExportedRows,
  exportedDossiers,
  exportRows,
  headText,
  type Mapping,
  markOf,
  readMapping,
  tableBytes,
  tableText,
} from '../import/index.ts';
import { DAY, isRefusal, parseDay, refuse, startOf } from '../kernel/index.ts';
import { inSnapshot } from '../platform/index.ts';
import type { Command, Io } from './command.ts';
import { type FoundProvince, withProvince } from './instance.ts';
import { refusalText } from './refusal-text.ts';

const HELP = `Usage: motcua export csv --mapping MAP.json [--province CODE] [--from DAY] [--to DAY]
                         [--out FILE]

Writes the dossiers of a province in the columns, formats and words of an import's mapping
(docs/import.md): what was imported by it comes out as it went in. A due date that the clock
computed is left blank, as it was. With --out the file has the mapping's encoding; else the table is
printed in UTF-8. A cell that the mapping cannot say exactly (no word for a channel, a moment finer
than its formats) is counted and the first are told.

--from 2023-01-01   received on that day or later
--to 2023-12-31     received on that day or before
--province CODE     another province of the installation than the root one
Exit codes: 0 written, 1 refused, 2 used wrongly.`;

/** `motcua export`: dossiers as another system's table. */
export const exportTable: Command = {
  name: 'export',
  summary: 'writes dossiers in the columns of an import mapping',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [from, to] = [values.from, values.to].map((day) => day && parseDay(day));
    if (positionals.join(' ') !== 'csv' || !values.mapping || from === null || to === null) {
      io.err(HELP);
      return 2;
    }
    const mapping = await mappingIn(values.mapping);
    if (isRefusal(mapping)) {
      io.err(refusalText(mapping));
      return 1;
    }
    const span = {
      from: from ? startOf(from) : null,
      before: to ? startOf(to) + DAY : null,
    };
    return withProvince(values.province, io, (found) =>
      write(found, mapping, span, values.out, io),
    );
  },
};

const OPTIONS = {
  mapping: { type: 'string' },
  province: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

async function mappingIn(path: string) {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? refuse('file.unreadable', { file: path }) : readMapping(text);
}

type Span = Parameters<typeof exportedDossiers>[2];

async function write(
  { urls, tenant: { tenant_id } }: FoundProvince,
  mapping: Mapping,
  span: Span,
  out: string | undefined,
  io: Io,
): Promise<number> {
  const inexact: ExportedRows['inexact'] = [];
  let count = 0;
  const texts = inSnapshot(urls.app_url, tenant_id, async (snapshot) => {
    const sink = await sinkOf(out, mapping, io);
    try {
      await sink.put(headText(exportRows([], mapping).header, mapping));
      for await (const dossiers of exportedDossiers(snapshot, tenant_id, span)) {
        const written = exportRows(dossiers, mapping);
        inexact.push(...written.inexact);
        count += written.rows.length;
        const missing = await sink.put(tableText(written.rows, mapping));
        if (missing !== null) return missing;
      }
      return null;
    } finally {
      await sink.close();
    }
  });
  const missing = await texts;
  if (missing !== null) {
    if (out) await rm(out);
    const facts = { letter: missing, encoding: mapping.file.encoding };
    io.err(refusalText(refuse('import.unencodable', facts, { possible: ['utf-8'] })));
    return 1;
  }
  io.err(`${count} dossiers${out ? ` in ${out}` : ''}`);
  if (inexact.length > 0) io.err(inexactText(inexact));
  return 0;
}

function inexactText(inexact: ExportedRows['inexact']): string {
  const first = inexact.slice(0, 5).map(({ code, field }) => `${field} of ${code}`);
  return `${inexact.length} cells are not exactly what the province has: ${first.join(', ')} …`;
}

/** Where a table is written; a letter that the encoding lacks is handed back. */
interface Sink {
  put(text: string): Promise<string | null>;
  close(): Promise<void>;
}

async function sinkOf(out: string | undefined, mapping: Mapping, io: Io): Promise<Sink> {
  if (out === undefined) {
    const put = async (text: string) => {
      io.out(text.replace(/\r\n$/, '\r'));
      return null;
    };
    return { put, close: async () => {} };
  }
  const file = await open(out, 'w');
  let before = markOf(mapping);
  return {
    async put(text) {
      const bytes = tableBytes(before + text, mapping);
      before = '';
      if ('missing' in bytes) return bytes.missing;
      await file.write(bytes);
      return null;
    },
    close: () => file.close(),
  };
}
