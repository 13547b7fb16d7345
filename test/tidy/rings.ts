import { basename, dirname, join } from 'node:path/posix';
import type { ESTree } from 'vite';
import type { Complaint } from './complaint.ts';
import { importsOf, isTest, placeOf, type Source } from './source.ts';

const WORLD_FILE = /^(store|perform|routes|jobs|main|root|entry)([-.].+)?\.tsx?$/;
const WORLD_FOLDER = /\/(platform|pages|cli)\//;

/** Packages that talk to the world; their types may be named anywhere. */
const WORLD_PACKAGES =
  /^(node:|pg$|pg-copy-streams$|kysely$|fastify$|@fastify\/|openid-client$|oidc-provider$|graphile-worker$)/;

/** Of the world's packages these are plain functions of their arguments. */
const PLAIN: Record<string, string[]> = {
  'node:crypto': ['hash', 'createHash', 'createPublicKey', 'timingSafeEqual', 'verify'],
};

const GLOBALS = ['process', 'console', 'performance', 'crypto', 'localStorage', 'sessionStorage'];
const MEMBERS = ['Date.now', 'Math.random', 'Temporal.Now'];
const CALLS = [
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
];
const MAKERS = ['EventSource', 'WebSocket', 'XMLHttpRequest', 'Worker'];

/** Whether a file of `src` may touch the world, by its name alone. */
export const touchesWorld = (path: string): boolean =>
  WORLD_FILE.test(basename(path)) || WORLD_FOLDER.test(path);

/** Clock, randomness, input and output or waiting, in files that should be pure. */
export function impure(sources: readonly Source[]): Complaint[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !path.endsWith('.d.ts'))
    .filter(({ path }) => !touchesWorld(path))
    .flatMap((source) => [...worldImports(source), ...worldWords(source)]);
}

const REMEDY =
  'hand the value in as an argument, or move this to a file named store, perform, routes or jobs';

function worldImports(source: Source): Complaint[] {
  return importsOf(source)
    .filter(({ type_only }) => !type_only)
    .filter(({ from, names }) =>
      from.startsWith('.')
        ? reachesWorld(source.path, from)
        : WORLD_PACKAGES.test(from) && !isPlain(from, names),
    )
    .map((one) => ({ at: placeOf(source, one), says: `imports ${one.from}`, remedy: REMEDY }));
}

/** Of a folder's own files only `index.ts`, which decides nothing, gathers both rings. */
function reachesWorld(path: string, from: string): boolean {
  const target = join(dirname(path), from);
  return basename(path) !== 'index.ts' && target.startsWith('src/') && touchesWorld(target);
}

const isPlain = (from: string, names: string[] | null): boolean =>
  !!names?.length && names.every((name) => PLAIN[from]?.includes(name));

function worldWords(source: Source): Complaint[] {
  return source.nodes.flatMap((node) => {
    const word = worldWord(node);
    if (!word) return [];
    return [{ at: placeOf(source, node), says: `uses ${word} in a pure file`, remedy: REMEDY }];
  });
}

/** What of a syntax node belongs to the world, in words, or null. */
function worldWord(node: ESTree.Node): string | null {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.async ? 'async' : null;
    case 'AwaitExpression':
      return 'await';
    case 'ForOfStatement':
      return node.await ? 'for await' : null;
    case 'ImportExpression':
      return 'import()';
    case 'Identifier':
      return node.name === 'Promise' ? 'Promise' : null;
    case 'MemberExpression':
      return memberWord(node);
    case 'CallExpression':
      return callWord(nameOf(node.callee));
    case 'NewExpression':
      return newWord(nameOf(node.callee), node.arguments.length);
    default:
      return null;
  }
}

const callWord = (name: string | null): string | null =>
  name === 'Date' || (name && CALLS.includes(name)) ? `${name}()` : null;

function newWord(name: string | null, size: number): string | null {
  if (name === 'Date' && size === 0) return 'new Date()';
  return name && MAKERS.includes(name) ? name : null;
}

const nameOf = (node: ESTree.Node): string | null => ('name' in node ? String(node.name) : null);

function memberWord(node: ESTree.MemberExpression): string | null {
  const object = nameOf(node.object);
  if (object === null) return null;
  const word = `${object}.${nameOf(node.property)}`;
  return GLOBALS.includes(object) || MEMBERS.includes(word) ? word : null;
}
