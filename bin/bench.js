#!/usr/bin/env node
// `npm run bench [name …]`: runs bench/<name>.ts on Node 26, all of them when none is named.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node26, root } from './paths.js';
import { isEnding, passOnTheEnd, runOpenly } from './run.js';
import { setupOrExit } from './setup.js';

const folder = join(root, 'bench');
const fileOf = (name) => join(folder, `${name.replace(/\.ts$/, '')}.ts`);
const all = () => readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));

passOnTheEnd();
const isOption = (word) => word.startsWith('--');
const named = process.argv.slice(2).filter((word) => !isOption(word));
const options = process.argv.slice(2).filter(isOption);
const unknown = named.filter((name) => !existsSync(fileOf(name)));
if (unknown.length) {
  process.stderr.write(
    `No such benchmark: ${unknown.join(', ')}. There are: ${all().join(', ')}\n`,
  );
  process.exit(2);
}
await setupOrExit();
let failed = 0;
for (const name of named.length ? named : all()) {
  if (isEnding()) break;
  process.stdout.write(`\n== ${name.replace(/\.ts$/, '')}\n`);
  if ((await runOpenly(node26, [fileOf(name), ...options], { cwd: root })) !== 0) failed += 1;
}
process.exitCode = failed ? 1 : 0;
