import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['e2e/failures.ts'],
    // One server and one browser at a time: the tests measure behaviour, not the machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What comes comes soon; on a busy machine it may take longer than the usual second.
    expect: { poll: { timeout: 10_000 } },
    // Tests that only look may do so two at a time: as many as there are processors on a small machine.
    maxConcurrency: 2,
  },
});
