import { defineConfig } from 'vitest/config';

/** The pure tests of the clock alone, without a database, for the mutation run. */
export default defineConfig({
  test: { include: ['src/worktime/**/*.test.ts'], testTimeout: 180_000, maxWorkers: 1 },
});
