import { defineConfig } from 'vitest/config';

/** Takes the pictures of docs/tour.md; it tests nothing, so the tests leave it out. */
export default defineConfig({
  test: { include: ['e2e/tour/take.ts'], environment: 'node', testTimeout: 600_000 },
});
