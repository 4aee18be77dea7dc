import { defineConfig } from 'vitest/config';

/** Journeys and faults start whole platforms, so one file runs at a time and steps may take their time. */
export default defineConfig({
  resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['test/{journeys,faults}/**/*.spec.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    bail: 0,
  },
});
