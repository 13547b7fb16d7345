#!/usr/bin/env node
// The `motcua` command: makes the checkout ready when it is not, then runs the command line.
import { join } from 'node:path';
import { node26, root } from './paths.js';
import { passOnTheEnd, runOpenly } from './run.js';
import { setupOrExit } from './setup.js';

passOnTheEnd();
await setupOrExit();
const main = join(root, 'src', 'cli', 'main.ts');
// What was compiled once is kept: a command begins in half the time.
const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'motcua');
// Commands that read many rows make many things that die at once: room for them spares half the clearing.
const ROOM = '--max-semi-space-size=64';
process.exitCode = await runOpenly(node26, [ROOM, main, ...process.argv.slice(2)], {
  env: { NODE_COMPILE_CACHE, ...process.env },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
