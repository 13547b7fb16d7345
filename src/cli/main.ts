import { text } from 'node:stream/consumers';
import { calendar } from './calendar.ts';
import type { Command, Io } from './command.ts';
import { databaseUrl } from './database-url.ts';
import { deadline } from './deadline.ts';
import { exportTable } from './export.ts';
import { figures } from './figures.ts';
import { importCommand } from './import.ts';
import { province } from './province.ts';
import { release } from './release.ts';
import { score } from './score.ts';
import { start } from './start.ts';
import { verify } from './verify.ts';

const commands: readonly Command[] = [
  start,
  verify,
  figures,
  score,
  release,
  province,
  importCommand,
  exportTable,
  deadline,
  calendar,
  databaseUrl,
];

const io: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  read_stdin: () => text(process.stdin),
};

const overview = (): string =>
  [
    'Usage: motcua COMMAND [options]',
    '',
    ...commands.map((c) => `  ${c.name.padEnd(14)} ${c.summary}`),
    '',
    'motcua COMMAND --help tells more. It finds the instance by PORT, MOTCUA_DATA, DATABASE_URL.',
    'Commands that open an instance mean its root province; --province CODE names another one.',
  ].join('\n');

async function main([name, ...args]: string[]): Promise<number> {
  if (!name || name === '--help' || name === 'help') {
    io.out(overview());
    return name ? 0 : 2;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) {
    io.err(`motcua: no command "${name}"\n\n${overview()}`);
    return 2;
  }
  if (args.includes('--help')) {
    io.out(command.help);
    return 0;
  }
  return command.run(args, io);
}

/** Who reads our lines may go away in the middle, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
  io.err(`motcua: ${error.message}`);
  return error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
});
