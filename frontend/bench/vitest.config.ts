import { defineConfig } from 'vitest/config';

/** Measures; it tests nothing, so the tests leave it out. */
export default defineConfig({
  test: { include: ['bench/page.ts'], environment: 'node', testTimeout: 600_000 },
});
