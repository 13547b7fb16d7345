/** Two provinces served by one program: nothing of one is reached from the other. */
import { expect, test } from 'vitest';
import { MARK } from './twins.ts';
import { twoProvinces } from './two-provinces.ts';

test('each province is served under its own prefix', async () => {
  const { root, other } = await twoProvinces();
  expect((await root.ask(null, '/healthz')).status).toBe(200);
  for (const [province, is_marked] of [
    [root, false],
    [other, true],
  ] as const) {
    const page = await province.ask(null, '/map');
    expect(page.status).toBe(200);
    expect((await page.text()).includes(MARK)).toBe(is_marked);
  }
});
