import { text } from 'node:stream/consumers';
import type { Command, Io } from './command.ts';

/** Each command by its name; what it stands on is read when it is meant. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  verify: async () => (await import('./verify.ts')).verify,
  figures: async () => (await import('./figures.ts')).figures,
  score: async () => (await import('./score.ts')).score,
  release: async () => (await import('./release.ts')).release,
  province: async () => (await import('./province.ts')).province,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportTable,
  deadline: async () => (await import('./deadline.ts')).deadline,
  calendar: async () => (await import('./calendar.ts')).calendar,
  'database-url': async () => (await import('./database-url.ts')).databaseUrl,
};

const io: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  read_stdin: () => text(process.stdin),
};

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return [
    'Usage: motcua COMMAND [options]',
    '',
    ...all.map((c) => `  ${c.name.padEnd(14)} ${c.summary}`),
    '',
    'motcua COMMAND --help tells more. It finds the instance by PORT, MOTCUA_DATA, DATABASE_URL.',
    'Commands that open an instance mean its root province; --province CODE names another one.',
  ].join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
  if (!name || name === '--help' || name === 'help') {
    io.out(await overview());
    return name ? 0 : 2;
  }
  if (!Object.hasOwn(commands, name)) {
    io.err(`motcua: no command "${name}"\n\n${await overview()}`);
    return 2;
  }
  const command = await commands[name]!();
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

/** The database answers so where nobody made the tables yet. */
const NO_TABLE = '42P01';

const toldFault = ({ code, message }: Error & { code?: string }): string =>
  code === NO_TABLE ? 'this database holds no province yet: `npm start` makes it' : message;

process.exitCode = await main(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
  io.err(`motcua: ${toldFault(error)}`);
  return error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
});
