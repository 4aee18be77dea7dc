import { defineConfig } from 'vitest/config';

/** Journeys and faults start whole platforms, two at a time on ports and databases of their own; steps may take their time. */
export default defineConfig({
  // As Node resolves it: else graphql would be there twice, once as a module and once as CommonJS.
  resolve: {
    conditions: ['source', 'node', 'import', 'module', 'default'],
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['test/{journeys,faults}/**/*.spec.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
