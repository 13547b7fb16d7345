/** Each tidy rule on sources made up to break it, and on their neighbours that do not. */
import { describe, expect, test } from 'vitest';
import { rawAddresses } from './addresses.ts';
import { type Complaint, told } from './complaint.ts';
import { unsourcedData } from './data-files.ts';
import { disorder } from './import-order.ts';
import { strayTexts } from './languages.ts';
import { deadLinks } from './links.ts';
import { unregistered } from './registries.ts';
import { impure, touchesWorld } from './rings.ts';
import { longFile, sizesOf, tooLong } from './sizes.ts';
import { type Source, sourceOf } from './source.ts';
import { badFileNames, badNames, forbiddenWords, leftovers } from './words.ts';

type Rule = (sources: readonly Source[]) => Complaint[];

/** What a rule says of one made-up file. */
const saysOf = (rule: Rule, path: string, text: string): string[] =>
  rule([sourceOf(path, text)]).map(({ says }) => says);

const lines = (count: number) => 'one;\n'.repeat(count);

test('a failure names the place, the fault and the remedy', () => {
  const complaint = { at: 'src/a.ts:1', says: 'is wrong', remedy: 'mend it' };
  expect(told([complaint])).toEqual(['src/a.ts:1 is wrong. Remedy: mend it.']);
});

describe('sizes', () => {
  test('a file of 401 lines is too long, one of 400 is not', () => {
    expect(saysOf(tooLong, 'src/a.ts', lines(401))).toEqual(['has 401 lines, 400 at most']);
    expect(saysOf(tooLong, 'src/a.ts', lines(400))).toEqual([]);
    expect(longFile('src/a.css', lines(401))).toHaveLength(1);
  });

  test('a function of 71 lines is too long, in each of the ways to write one', () => {
    const ways = (body: string) => [
      `function f() {\n${body}\n}`,
      `const f = () => {\n${body}\n};`,
      `const f = function () {\n${body}\n};`,
      `class C {\n  m() {\n${body}\n}\n}`,
      `const View = () => <p title="}">\n${body}\n</p>;`,
    ];
    for (const text of ways(Array(68).fill('"/* \\"";').join('\n'))) {
      expect(saysOf(tooLong, 'src/a.tsx', text)).toEqual([]);
    }
    for (const text of ways(Array(69).fill('"*/ \\"";').join('\n'))) {
      expect(saysOf(tooLong, 'src/a.tsx', text)).toEqual(['is a function of 71 lines, 70 at most']);
    }
  });

  test('the body of a describe may be long, the tests in it may not', () => {
    const short = `test('x', () => {\n${lines(20)}});\n`;
    const chapter = (inside: string) => `describe('x', () => {\n${inside}});`;
    expect(saysOf(tooLong, 'src/a.test.ts', chapter(short.repeat(4)))).toEqual([]);
    expect(
      saysOf(tooLong, 'src/a.test.ts', chapter(short.replace('{\n', `{\n${lines(60)}`))),
    ).toEqual(['is a function of 82 lines, 70 at most']);
  });

  test('medians leave tests out', () => {
    const sources = [
      sourceOf('src/a.ts', lines(10)),
      sourceOf('src/b.ts', 'const f = () => 1;\n'),
      sourceOf('src/b.test.ts', lines(300)),
    ];
    expect(sizesOf(sources)).toBe('2 files 1 / 10 lines, 1 functions 1 / 1 (median / p90)');
  });
});

describe('who may import whom', () => {
  const says = (path: string, from: string) =>
    saysOf(disorder, path, `import { x } from '${from}';`);

  test('what stands before, through its index.ts', () => {
    expect(says('src/par/a.ts', '../kernel/index.ts')).toEqual([]);
    expect(says('src/par/deep/a.ts', '../../unit/index.ts')).toEqual([]);
    expect(says('src/par/deep/a.ts', '../b.ts')).toEqual([]);
    expect(says('src/par/a.ts', '../kernel/exact.ts')).toEqual(['imports src/kernel/exact.ts']);
  });

  test('nothing that stands after, not even a type, in whatever way it is imported', () => {
    const ways = [
      `import type { X } from '../par/index.ts';`,
      `export { x } from '../par/index.ts';`,
      `export * from '../par/index.ts';`,
      `type X = import('../par/index.ts').X;`,
      `import('../par/index.ts');`,
    ];
    for (const text of ways) {
      expect(saysOf(disorder, 'src/dossier/a.ts', text)).toEqual([
        'imports src/par, which does not stand before src/dossier',
      ]);
    }
  });

  test('surfaces do not know each other; a command may know all of them', () => {
    expect(says('src/desk/a.ts', '../portal/index.ts')).toHaveLength(1);
    expect(says('src/desk/a.ts', '../report/index.ts')).toEqual([]);
    expect(says('src/cli/a.ts', '../demo/index.ts')).toEqual([]);
  });

  test('shared components are for pages and surfaces', () => {
    expect(says('src/map/pages/map.tsx', '../../ui/frame.tsx')).toEqual([]);
    expect(says('src/desk/list.tsx', '../ui/frame.tsx')).toEqual([]);
    expect(says('src/map/tiles.ts', '../ui/frame.tsx')).toHaveLength(1);
    expect(says('src/ui/frame.tsx', '../identity/index.ts')).toEqual([]);
    expect(says('src/ui/frame.tsx', '../desk/index.ts')).toHaveLength(1);
  });

  test('only tests import from test; main wires everything', () => {
    expect(says('src/par/a.ts', '../../test/criteria.ts')).toEqual(['imports test/criteria.ts']);
    expect(says('src/par/a.test.ts', '../../test/criteria.ts')).toEqual([]);
    expect(says('src/platform/a.ts', '../../db/tables.ts')).toEqual([]);
    expect(says('src/main.ts', './par/index.ts')).toEqual([]);
    expect(says('src/platform/a.ts', '../../bin/lock.js')).toEqual([]);
    expect(says('src/par/a.ts', '../../bin/lock.js')).toEqual(['imports bin/lock.js']);
  });

  test('a folder without a place in the row is asked for one', () => {
    expect(says('src/newcomer/a.ts', '../kernel/index.ts')).toEqual([
      'is in src/newcomer, a folder without a place',
    ]);
  });
});

describe('rings', () => {
  test('the name of a file or folder tells whether it may touch the world', () => {
    for (const path of [
      'par/store.ts',
      'par/perform-appeal.ts',
      'par/pages/a.tsx',
      'entry.server.tsx',
    ]) {
      expect(touchesWorld(`src/${path}`)).toBe(true);
    }
    for (const path of ['par/restore.ts', 'par/storeroom.ts', 'par/rank.ts', 'par/homepages.ts']) {
      expect(touchesWorld(`src/${path}`)).toBe(false);
    }
  });

  const worldly: [string, string][] = [
    ['const f = async () => 1;', 'async'],
    ['class C { async m() {} }', 'async'],
    ['interface Port { read(): Promise<void> }', 'Promise'],
    ['const at = Date.now();', 'Date.now'],
    ['const at = new Date();', 'new Date()'],
    ['const at = Date();', 'Date()'],
    ['const at = Temporal.Now.instant();', 'Temporal.Now'],
    ['const at = performance.now();', 'performance.now'],
    ['const x = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto.randomUUID'],
    ['const port = process.env.PORT;', 'process.env'],
    ['console.log(1);', 'console.log'],
    ['setTimeout(f, 1);', 'setTimeout()'],
    ["fetch('/x');", 'fetch()'],
    ["const live = new EventSource('/x');", 'EventSource'],
    ["const x = import('./a.ts');", 'import()'],
  ];

  test.each(worldly)('a pure file may not say: %s', (text, word) => {
    expect(saysOf(impure, 'src/par/a.ts', text)).toEqual([`uses ${word} in a pure file`]);
    expect(saysOf(impure, 'src/par/store.ts', text)).toEqual([]);
    expect(saysOf(impure, 'src/par/a.test.ts', text)).toEqual([]);
  });

  test('it may speak of dates, of names that look alike, and in comments', () => {
    const text = `// async Date.now() Promise\nconst a = new Date(0), b = Date.UTC(2022, 0), c = x.random();`;
    expect(saysOf(impure, 'src/par/a.ts', text)).toEqual([]);
  });

  test('it imports no world: packages, files of that ring; types and plain hashes it may', () => {
    const says = (text: string, path = 'src/par/a.ts') => saysOf(impure, path, text);
    expect(says(`import { readFile } from 'node:fs/promises';`)).toEqual([
      'imports node:fs/promises',
    ]);
    expect(says(`import pg from 'pg';`)).toEqual(['imports pg']);
    expect(says(`import * as c from 'node:crypto';`)).toEqual(['imports node:crypto']);
    expect(says(`import 'node:crypto';`)).toEqual(['imports node:crypto']);
    expect(says(`import type pg from 'pg';`)).toEqual([]);
    expect(says(`import { createHash } from 'node:crypto';`)).toEqual([]);
    expect(says(`import { createHash, randomBytes } from 'node:crypto';`)).toHaveLength(1);
    expect(says(`import { save } from './store.ts';`)).toEqual(['imports ./store.ts']);
    expect(says(`import type { Saved } from './store.ts';`)).toEqual([]);
    expect(says(`export { save } from './store.ts';`, 'src/par/index.ts')).toEqual([]);
  });
});

describe('words', () => {
  const glossary = '| Not | But |\n|---|---|\n| `ward`, `phuong` | commune |\n\n| `x` | y |';
  const words = forbiddenWords(glossary);

  test('the forbidden ones are read from the glossary', () => {
    expect(words).toEqual([
      { not: 'ward', but: 'commune' },
      { not: 'phuong', but: 'commune' },
    ]);
  });

  test('names that use them are found in every spelling, other words that hold them are not', () => {
    const says = (text: string) => saysOf((s) => badNames(s, words), 'src/a.ts', text);
    for (const name of ['ward', 'wards', 'wardId', 'ward_id', 'homeWard']) {
      expect(says(`const ${name} = 1; ${name};`)).toEqual([`says "ward" in ${name}`]);
    }
    expect(says('const forward = 1, award = 2, x = { backwards: 3 };')).toEqual([]);
    expect(says("const text = 'ward';")).toEqual([]);
  });

  test('file names are judged too, and empty names are refused', () => {
    const says = (path: string) => badFileNames([path], words).map((one) => one.says);
    expect(says('src/unit/ward-tile.ts')).toEqual(['says "ward" in ward-tile.ts']);
    expect(says('src/unit/utils.ts')).toEqual(['is named "utils"']);
    expect(says('src/common/a.ts')).toEqual(['is named "common"']);
    expect(says('src/unit/database.ts')).toEqual([]);
  });

  test('notes to do something are found in comments only', () => {
    expect(saysOf(leftovers, 'src/a.ts', '// TODO mend')).toHaveLength(1);
    expect(saysOf(leftovers, 'src/a.ts', "const text = 'TODO';")).toEqual([]);
  });

  test('Vietnamese sentences belong to files for texts', () => {
    const says = (path: string, text: string) => saysOf(strayTexts, path, text);
    for (const text of ["f('Hẹn trả')", 'f(`Trễ một ngày`)', 'const V = <p>Một cửa</p>']) {
      expect(says('src/map/a.tsx', text)).toHaveLength(1);
      expect(says('src/map/texts.ts', text.startsWith('const') ? '1' : text)).toEqual([]);
    }
    expect(says('src/ui/text/vi/map.ts', "f('Hẹn trả')")).toEqual([]);
    expect(says('src/worktime/receipt-vi.ts', "f('Hẹn trả')")).toEqual([]);
    expect(says('src/map/a.tsx', "// Hẹn trả\nf('due', 'naïve'.length)")).toEqual([]);
  });
});

describe('registries', () => {
  const file = (path: string, text = '') => sourceOf(`src/rules/${path}`, text);
  const told_ = '/** Source: a decree. Example: 1. */\n';
  const says = (...sources: Source[]) =>
    unregistered(sources, ['src/rules']).map((one) => `${one.at} ${one.says}`);

  test('a file that its index does not import is found', () => {
    const rest = [file('count.ts', told_), file('count.test.ts')];
    expect(says(...rest, file('index.ts', "import { count } from './count.ts';"))).toEqual([]);
    const missing = ['src/rules/count.ts is not in src/rules/index.ts'];
    expect(says(...rest, file('index.ts'))).toEqual(missing);
    expect(says(...rest)).toEqual(missing);
    expect(says(...rest, file('index.ts', "import type { C } from './count.ts';"))).toEqual(
      missing,
    );
  });

  test('so is one without a test, without its source or without an example', () => {
    const index = file('index.ts', "export * from './count.ts';");
    expect(says(index, file('count.ts', told_))).toEqual([
      'src/rules/count.ts has no test beside it',
    ]);
    expect(says(index, file('count.ts', '// Example: 1.'), file('count.test.ts'))).toEqual([
      'src/rules/count.ts does not give its legal source',
    ]);
  });

  test('the shape that all share is no entry', () => {
    expect(says(file('rule.ts'), file('index.ts'))).toEqual([]);
  });
});

describe('documents and data', () => {
  const exists = (path: string) => ['STYLE.md', 'src/par', 'decisions/0001-x.md'].includes(path);
  const says = (at: string, text: string) => deadLinks(at, text, exists).map((one) => one.at);

  test('dead links and dead paths are found with their line', () => {
    expect(says('README.md', 'one\n[a](STYLE.md) [b](GONE.md)')).toEqual(['README.md:2']);
    expect(says('decisions/0002-y.md', '[x](0001-x.md) [s](../STYLE.md#names)')).toEqual([]);
    expect(says('decisions/0002-y.md', '[s](STYLE.md)')).toHaveLength(1);
    expect(says('README.md', '`src/gone/a.ts`, `src/par`, `GONE.md`')).toHaveLength(2);
  });

  test('links out, patterns, commands and fenced blocks are let be', () => {
    const text = '[w](https://x.vn) [h](#here) `src/<folder>/a.ts` `src/*.ts` `npm start`';
    expect(says('README.md', `${text}\n\`\`\`\n\`src/gone\`\n\`\`\``)).toEqual([]);
  });

  test('data must parse and be sourced, as a whole or row by row', () => {
    const fine = (value: unknown) =>
      unsourcedData('data/a.json', JSON.stringify(value)).length === 0;
    expect(unsourcedData('data/a.json', '{')).toHaveLength(1);
    expect(fine({ source: 'a decree', rows: [{}] })).toBe(true);
    expect(fine({ rows: [{ source: 'a' }, { basis: 'b' }] })).toBe(true);
    expect(fine({ rows: [{ source: 'a' }, {}] })).toBe(false);
    expect(fine({ note: 'invented', mark: 'sample', rows: [{}] })).toBe(true);
    expect(fine({ mark: 'sample', rows: [{}] })).toBe(false);
  });
});

describe('addresses', () => {
  const says = (text: string, path = 'src/desk/a.tsx') => saysOf(rawAddresses, path, text);

  test('a page’s links and forms take the prefix; within the page and elsewhere they need none', () => {
    const raw = "has an address without the province's prefix, in";
    expect(says('<a href="/map">x</a>')).toEqual([`${raw} a href`]);
    expect(says(`<a href={\`\${here}/edit\`}>x</a>`)).toEqual([`${raw} a href`]);
    expect(says("<a href={all ? '?' : here}>x</a>")).toEqual([`${raw} a href`]);
    expect(says('<form method="post" action="/logout" />')).toEqual([`${raw} form action`]);
    expect(says('<button formAction="/logout" />')).toEqual([`${raw} button formAction`]);
    const right = [
      '<A href="/map">x</A>',
      "<button formAction={address('/imports')} />",
      '<PlainForm action="/logout" />',
      '<Form action="/reception" />',
      '<form method="post" />',
      `<a href={all ? '?' : \`?only=\${name}\`}>x</a>`,
      '<a href="#main">x</a>',
      '<a href="https://vbpl.vn/">x</a>',
    ];
    expect(right.flatMap((text) => says(text))).toEqual([]);
  });

  test('requests made by script take it too, and whoever signs in comes back under it', () => {
    expect(says("new EventSource('/live')")).toEqual([
      "asks without the province's prefix, by EventSource",
    ]);
    expect(says(`fetch(\`/api/v1/uploads/\${id}\`)`)).toHaveLength(1);
    expect(says("navigator.sendBeacon('/x')")).toHaveLength(1);
    expect(says("submit(data, { action: form.getAttribute('action') })")).toEqual([
      'reads an address that has the prefix already',
    ]);
    expect(says("window.location.assign('/x')")).toHaveLength(1);
    expect(says("fetch(address('/x')); text.split('/x')")).toEqual([]);
    expect(says("const to = '/login?return_to=/reception';")).toHaveLength(1);
    expect(says(`const to = \`/login?return_to=\${here}\`;`)).toEqual([]);
  });

  test('links that leave the server take it too; signing in takes care of its own', () => {
    const link = `const link = \`\${config.base_url}/releases/\${code}\`;`;
    expect(says(link)).toEqual(["writes a link without the province's prefix"]);
    expect(says(`const link = \`\${config.base_url}\${prefix}/releases\`;`)).toEqual([]);
    expect(says(link, 'src/identity/a.ts')).toEqual([]);
  });
});
