import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLIC_KEY, sampleText } from '../../test/release/sample.ts';
import { fingerprintOf } from '../release/index.ts';
import { release } from './release.ts';

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    read_stdin: async () => sampleText(),
  };
  return { code: await release.run(args, io), out: out.join('\n'), err: err.join('\n') };
}

test('verify recomputes a release from its file alone and says how much it recomputed', async () => {
  const { code, out } = await run('verify', '-', '--key', fingerprintOf(PUBLIC_KEY));
  expect(code).toBe(0);
  expect(out).toMatch(/^release 1\/2022: 18\+20\+9 units, \d{4} lines recomputed, difference 0$/m);
});

test('verify names what is wrong with a changed file and ends with 1', async ({ task }) => {
  const file = join('/tmp', `motcua-${task.id}.json`);
  await writeFile(file, sampleText().replace('617/', '618/'));
  const { code, err } = await run('verify', file);
  expect(code).toBe(1);
  expect(err).toContain('refused release.wrong-hash');
});

test('a file that is not there is refused; a wrong use shows the help', async () => {
  expect(await run('verify', '/nonexistent')).toMatchObject({ code: 1 });
  expect(await run('verify')).toMatchObject({ code: 2 });
  expect(await run('sign', 'x')).toMatchObject({ code: 2 });
});
