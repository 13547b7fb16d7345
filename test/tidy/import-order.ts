import { dirname, join } from 'node:path/posix';
import type { Complaint } from './complaint.ts';
import { type Import, importsOf, isTest, placeOf, type Source } from './source.ts';

/** Capability folders; each may import what stands before it, through its `index.ts`. */
const CAPABILITIES = [
  'kernel',
  'platform',
  'journal',
  'unit',
  'identity',
  'file',
  'message',
  'worktime',
  'procedure',
  'dossier',
  'plan',
  'survey',
  'inspection',
  'feedback',
  'measure',
  'par',
  'campaign',
  'release',
  'map',
  'report',
];

/** Shared components and texts: they may know every capability, only pages and surfaces know them. */
const UI = 'ui';

/** Surfaces stand side by side after the capabilities; a command may start any of them. */
const SURFACES = ['demo', 'import', 'portal', 'desk', 'admin'];
const RANKS = new Map([
  ...CAPABILITIES.map((name, rank) => [name, rank] as const),
  [UI, CAPABILITIES.length] as const,
  ...SURFACES.map((name) => [name, CAPABILITIES.length + 1] as const),
  ['cli', CAPABILITIES.length + 2] as const,
]);

/** Where the imports of `src` point the wrong way, or past an `index.ts`. */
export function disorder(sources: readonly Source[]): Complaint[] {
  return sources
    .filter(({ path }) => capabilityOf(path) !== null)
    .flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => from.startsWith('.'))
        .flatMap((one) => judge(source, one)),
    );
}

/** `src/par/score/rank.ts` is of `par`; `src/main.ts`, which wires everything, of none. */
const capabilityOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

function judge(source: Source, one: Import): Complaint[] {
  const target = join(dirname(source.path), one.from);
  const [here, there] = [capabilityOf(source.path)!, capabilityOf(target)];
  const complain = (says: string, remedy: string) => [{ at: placeOf(source, one), says, remedy }];
  if (!RANKS.has(here)) {
    return complain(
      `is in src/${here}, a folder without a place`,
      'name its place in import-order.ts',
    );
  }
  if (there === here) return [];
  if (there === null) return outside(source.path, target, complain);
  if (!mayKnow(source.path, here, there)) {
    return complain(
      `imports src/${there}, which does not stand before src/${here}`,
      'let the news flow through the journal, or move the shared word to the left',
    );
  }
  const open = there === UI || target === `src/${there}/index.ts`;
  return open ? [] : complain(`imports ${target}`, `export it from src/${there}/index.ts`);
}

function mayKnow(path: string, here: string, there: string): boolean {
  if (there === UI) return path.includes('/pages/') || SURFACES.includes(here);
  return (RANKS.get(there) ?? Number.POSITIVE_INFINITY) < RANKS.get(here)!;
}

/** What starts and stops processes is shared with the bootstrap, which is plain JavaScript. */
const bootstrapOf = (path: string): string[] =>
  /^src\/(platform|cli)\//.test(path) ? ['bin'] : [];

type Complain = (says: string, remedy: string) => Complaint[];

function outside(path: string, target: string, complain: Complain): Complaint[] {
  const allowed = ['data', 'db', ...(isTest(path) ? ['test'] : []), ...bootstrapOf(path)];
  if (allowed.includes(target.split('/')[0]!)) return [];
  return complain(`imports ${target}`, `stay within src, or read from ${allowed.join(', ')}`);
}
