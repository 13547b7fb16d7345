import { placeOf, sourceOf } from '../tidy/source.ts';
import { endingIn, filesUnder, read } from '../tidy/walk.ts';
import type { Ledger } from './ledger.ts';
import { TENANT_TABLES } from './twin.ts';

const TABLE = new RegExp(
  `\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?(?:${TENANT_TABLES.join('|')})\\b`,
  'gi',
);
const IS_SQL = /^\s*\(?\s*(select|insert into|update|delete from|copy|truncate|with|exists)\b/i;

/** A province is named: by parameter, by a number in a copy's text, or as the first value of a row. */
const BINDS =
  /\btenant_id\b|\binsert into \w+ (values \(\$1|select \$1)|\$\{(own_?)?tenant(_id)?\}/i;

/** Statements over tables of provinces that name none, by a piece of them, and why. */
const EXCEPT: Record<string, string> = {
  "setval('account_id', max(account_id))": 'the first load sets the one sequence of all numbers',
  '${FILTERED}': 'the filter begins with the province',
};

/** Every statement in the program that reads or writes a province's table says which province. */
export function trySqlTexts(told: Ledger): void {
  const sources = endingIn(filesUnder('src'), '.ts', '.tsx').filter(
    (path) => !/\.test\.tsx?$/.test(path),
  );
  for (const path of sources) {
    const source = sourceOf(path, read(path));
    for (const node of source.nodes) {
      const text = textOf(node, source.text);
      if (text === null || !IS_SQL.test(text) || text.search(TABLE) < 0) continue;
      const excepted = Object.keys(EXCEPT).some((piece) => text.includes(piece));
      told.cell(
        `${placeOf(source, node)} names a province`,
        excepted || BINDS.test(text) ? null : text.replace(/\s+/g, ' ').slice(0, 200),
      );
    }
  }
}

function textOf(
  node: { type: string; start: number; end: number; value?: unknown },
  text: string,
): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateLiteral' ? text.slice(node.start + 1, node.end - 1) : null;
}
