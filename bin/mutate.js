#!/usr/bin/env node
// `npm run mutate [file …]`: changes the pure files of the clock one place at a time and looks
// whether a test notices; a developer's extra that takes an hour on two cores, never part of `npm test`.
import { join } from 'node:path';
import { modules, node26, root } from './paths.js';
import { passOnTheEnd, runOpenly } from './run.js';
import { setupOrExit } from './setup.js';

passOnTheEnd();
const files = process.argv.slice(2);
await setupOrExit();
const stryker = join(modules, '@stryker-mutator', 'core', 'bin', 'stryker.js');
const chosen = files.length ? ['--mutate', files.join(',')] : [];
process.exitCode = await runOpenly(
  node26,
  [stryker, 'run', join('test', 'mutation', 'stryker.config.json'), ...chosen],
  {
    cwd: root,
    // Many small runs: a property that breaks at all breaks within so few cases.
    env: { MOTCUA_PROPERTY_RUNS: '60', ...process.env },
  },
);
