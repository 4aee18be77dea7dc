import { defineConfig } from 'vitest/config';

// Node itself is given these too: with `module` or `import` among them a `require` would get files it cannot run.
const conditions = ['source', 'node'];
/** As Node resolves it: else graphql would be there twice, once as a module and once as CommonJS. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** Packages are read from their TypeScript source; decorators are compiled as the build compiles them. */
export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      '{packages,subgraphs,infra,frontends}/*/src/**/*.spec.{ts,tsx}',
      'gateway/src/**/*.spec.ts',
      'test/{architecture,year}/**/*.spec.ts',
    ],
    globalSetup: ['packages/subgraph-kit/src/testing/clear-shelf.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
