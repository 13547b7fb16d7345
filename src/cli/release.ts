import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isRefusal, refuse } from '../kernel/index.ts';
import { type Verdict, verifyRelease } from '../release/index.ts';
import type { Command, Io } from './command.ts';
import { printable, refusalText } from './refusal-text.ts';

const HELP = `Usage: motcua release verify FILE [--key FINGERPRINT] [--json]

Checks a release file that was loaded from a province's page of releases, without a database and
without a network: its checksum, its signature, and every score, mean and place, which are computed
again from the inputs in the file. FILE may be - for standard input.

  --key FINGERPRINT   the fingerprint that the province publishes; another key is refused
  --json              the whole verdict

Exit code 0: it holds; 1: something is wrong, which is named; 2: used wrongly.`;

/** So many differences are named; all are counted. */
const MOST_NAMED = 20;

export const release: Command = {
  name: 'release',
  summary: 'verifies a release file: checksum, signature, every score from its inputs',
  help: HELP,
  run,
};

async function run(args: string[], io: Io): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    io.err(HELP);
    return 2;
  }
  const text = await (asked.file === '-' ? io.read_stdin() : readFile(asked.file, 'utf8')).catch(
    () => null,
  );
  const verdict =
    text === null
      ? refuse('file.unreadable', { file: asked.file })
      : verifyRelease(text, asked.key ?? null);
  if (isRefusal(verdict)) {
    if (asked.json) io.out(JSON.stringify({ faults: [printable(verdict)] }));
    else io.err(refusalText(verdict));
    return 1;
  }
  if (asked.json) io.out(JSON.stringify({ ...verdict, faults: verdict.faults.map(printable) }));
  else tell(verdict, asked.key !== undefined, io);
  return verdict.faults.length + verdict.differences.length === 0 ? 0 : 1;
}

function parse(args: string[]) {
  try {
    const options = { key: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [verb, file, ...more] = positionals;
    return verb === 'verify' && file && more.length === 0 ? { ...values, file } : null;
  } catch {
    return null;
  }
}

function tell(verdict: Verdict, key_asked: boolean, io: Io): void {
  const { release: name, units, lines, faults, differences } = verdict;
  const recomputed = `${lines} lines recomputed, difference ${differences.length}`;
  io.out(`release ${name}: ${units.join('+')} units, ${recomputed}`);
  io.out(`sha256 ${verdict.sha256}`);
  io.out(`signed by ${verdict.signed_by} at ${verdict.signed_at}, key ${verdict.fingerprint}`);
  if (!key_asked) io.out('compare the key with the fingerprint that the province publishes');
  for (const fault of faults) io.err(refusalText(fault));
  for (const { path, stated, recomputed } of differences.slice(0, MOST_NAMED))
    io.err(`${path}: stated ${JSON.stringify(stated)}, recomputed ${JSON.stringify(recomputed)}`);
  if (differences.length > MOST_NAMED) io.err(`and ${differences.length - MOST_NAMED} more`);
}
