import { parseArgs } from 'node:util';
import { accountIssuer } from '../identity/index.ts';
import { countProvince, createProvince, type ProvinceCounts } from '../import/index.ts';
import { dayOf, formatDay, isRefusal } from '../kernel/index.ts';
import { inSnapshot, prefixOf, readConfig, realClock, type Tenant } from '../platform/index.ts';
import type { Command, Io } from './command.ts';
import { listProvinces, openInstance } from './instance.ts';
import { printable, refusalText } from './refusal-text.ts';

const HELP = `Usage: motcua province create CODE NAME [--from YEAR] [--to YEAR]
                              [--administrator SUBJECT] [--json]
       motcua province list [--json]

create  makes another province of the installation, without units below it and without dossiers:
        four blocks, the national calendar, the periods of the years and of the running one, an
        on-time criteria set, and the accounts CODE/administrator, CODE/leader and CODE/council.
        CODE is a capital letter and at most nine capitals and digits; it stands in every address
        of the province, /p/CODE, and never changes. Without years it is the running one; an import
        adds those of its dossiers. A running server serves the province within two seconds.
        --administrator names the administrator where people sign in elsewhere (OIDC_ISSUER).
list    prints every province with its address, its units and its dossiers.

With --json: {"tenant_id", "code", "name", "path"} or {"provinces": [{"code", "name", "path",
"units", "dossiers", "from_year", "to_year"}]}.
Exit codes: 0 done, 1 refused, 2 used wrongly.`;

/** `motcua province`: the provinces of an installation. */
export const province: Command = {
  name: 'province',
  summary: 'makes another province of the installation, or lists them',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [verb, ...words] = positionals;
    if (verb === 'list' && words.length === 0) return list(values.json ?? false, io);
    if (verb === 'create' && words.length === 2)
      return create(words as [string, string], values, io);
    io.err(HELP);
    return 2;
  },
};

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  administrator: { type: 'string' },
  json: { type: 'boolean' },
} as const;

interface Values {
  from?: string;
  to?: string;
  administrator?: string;
  json?: boolean;
}

async function create([code, name]: [string, string], values: Values, io: Io): Promise<number> {
  const now = realClock.now();
  const { from, to } = yearsOf(values, Number(formatDay(dayOf(now)).slice(0, 4)));
  const found = await openInstance(process.env);
  try {
    const made = await createProvince(found.urls.owner_url, {
      code,
      name,
      administrator_subject: values.administrator ?? null,
      issuer: accountIssuer(readConfig(process.env)),
      from_year: from,
      to_year: to,
      by: 'motcua province create',
      at: now,
      recorded_at: now,
    });
    if (isRefusal(made)) {
      if (values.json) io.out(JSON.stringify(printable(made)));
      else io.err(refusalText(made));
      return 1;
    }
    const told = { ...made, path: prefixOf(made) };
    io.out(values.json ? JSON.stringify(told) : `made ${made.code} ${made.name} at ${told.path}`);
    return 0;
  } finally {
    await found.close();
  }
}

/** One year given is both; none is the running one. What is no year stays none. */
function yearsOf({ from, to }: Values, running: number): { from: number; to: number } {
  const year = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : Number.NaN);
  const first = from ?? to;
  const last = to ?? from;
  return {
    from: first === undefined ? running : year(first),
    to: last === undefined ? running : year(last),
  };
}

async function list(json: boolean, io: Io): Promise<number> {
  const found = await openInstance(process.env);
  try {
    const tenants = await listProvinces(found);
    const lines: (Tenant & ProvinceCounts)[] = [];
    for (const tenant of tenants) {
      const { tenant_id } = tenant;
      const counts = await inSnapshot(found.urls.app_url, tenant_id, (snapshot) =>
        countProvince(snapshot, tenant_id),
      );
      lines.push({ ...tenant, ...counts });
    }
    if (json) io.out(JSON.stringify({ provinces: lines.map(lineOf) }));
    else for (const line of lines) io.out(textOf(line));
    return 0;
  } finally {
    await found.close();
  }
}

const lineOf = ({ tenant_id, ...tenant }: Tenant & ProvinceCounts) => ({
  ...tenant,
  path: prefixOf({ tenant_id, ...tenant }) || '/',
});

const textOf = ({ tenant_id, code, name, units, dossiers, ...years }: Tenant & ProvinceCounts) =>
  [
    code.padEnd(10),
    (prefixOf({ tenant_id, code, name }) || '/').padEnd(14),
    `${units} units, ${dossiers} dossiers, ${years.from_year ?? '–'}–${years.to_year ?? '–'}, ${name}`,
  ].join(' ');
