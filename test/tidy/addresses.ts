import type { ESTree } from 'vite';
import type { Complaint } from './complaint.ts';
import { isTest, placeOf, type Source } from './source.ts';

/** Signing in puts the prefix by itself; these three stand where no page is drawn. */
const ELSEWHERE = /^src\/(identity|platform|cli)\//;

/** The element's attribute that the browser follows by itself, and what takes the prefix instead. */
const INSTEAD: Record<string, string> = {
  'a href': 'use A of ui/link.tsx',
  'form action': 'use PlainForm of ui/link.tsx',
};
const OTHERWISE = 'put useAddress() of ui/address.ts around the path';

/**
 * Addresses that a browser asks for by itself and that would leave a province whose pages stand
 * under `/p/CODE`: in elements of HTML, in requests made by script, in links that leave the server.
 */
export const rawAddresses = (sources: readonly Source[]): Complaint[] =>
  sources
    .filter(({ path }) => path.startsWith('src/') && !ELSEWHERE.test(path) && !isTest(path))
    .filter(({ path }) => path !== 'src/ui/link.tsx')
    .flatMap((source) =>
      source.nodes.flatMap((node) =>
        [...inElement(node), ...inScript(node), ...leaving(node)].map(
          ([says, remedy]): Complaint => ({ at: placeOf(source, node), says, remedy }),
        ),
      ),
    );

type Said = [says: string, remedy: string];

function inElement(node: ESTree.Node): Said[] {
  if (node.type !== 'JSXOpeningElement' || node.name.type !== 'JSXIdentifier') return [];
  const element = node.name.name;
  return node.attributes.flatMap((one): Said[] => {
    if (one.type !== 'JSXAttribute' || one.name.type !== 'JSXIdentifier') return [];
    const place = `${element} ${one.name.name}`;
    const followed = place in INSTEAD || (one.name.name === 'formAction' && /^[a-z]/.test(element));
    if (!followed || beginnings(one.value).every((text) => /^([?#]|[a-z]+:)/.test(text))) return [];
    return [
      [`has an address without the province's prefix, in ${place}`, INSTEAD[place] ?? OTHERWISE],
    ];
  });
}

const ASKING = /^(fetch|EventSource|WebSocket|sendBeacon|open|assign)$/;

function inScript(node: ESTree.Node): Said[] {
  const text = node.type === 'TemplateElement' ? node.value.raw : textOf(node);
  if (/\/login\?return_to=\//.test(text))
    return [["leads back without the province's prefix", OTHERWISE]];
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
  const name = nameOf(node.callee);
  const [asked] = node.arguments;
  if (name === 'getAttribute' && asked && /^(action|href)$/.test(textOf(asked)))
    return [['reads an address that has the prefix already', 'hand in the path without it']];
  if (!asked || !ASKING.test(name) || !beginnings(asked).some((text) => /^\/(?!\/)/.test(text)))
    return [];
  return [[`asks without the province's prefix, by ${name}`, OTHERWISE]];
}

function leaving(node: ESTree.Node): Said[] {
  if (node.type !== 'TemplateLiteral') return [];
  const bare = node.expressions.some(
    (one, i) =>
      one.type === 'MemberExpression' &&
      nameOf(one) === 'base_url' &&
      nameOf(one.object) === 'config' &&
      node.quasis[i + 1]!.value.raw.startsWith('/'),
  );
  if (!bare) return [];
  return [["writes a link without the province's prefix", 'put the prefix behind base_url']];
}

const textOf = (node: ESTree.Node): string =>
  node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';

const nameOf = (node: ESTree.Node): string =>
  node.type === 'Identifier'
    ? node.name
    : node.type === 'MemberExpression' && node.property.type === 'Identifier'
      ? node.property.name
      : '';

/** How a text can begin; empty for what only the running program knows, `prefix:` where it has one. */
function beginnings(node: ESTree.Node | null): string[] {
  switch (node?.type) {
    case 'JSXExpressionContainer':
      return beginnings(node.expression);
    case 'Literal':
      return [textOf(node)];
    case 'TemplateLiteral':
      return [node.quasis[0]!.value.raw];
    case 'ConditionalExpression':
      return [...beginnings(node.consequent), ...beginnings(node.alternate)];
    case 'CallExpression':
      return [nameOf(node.callee) === 'address' ? 'prefix:' : ''];
    default:
      return [''];
  }
}
