import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

// Node itself is given these too: with `module` or `import` among them a `require` would get files it cannot run.
const conditions = ['source', 'node'];
/** As Node resolves it: else graphql would be there twice, once as a module and once as CommonJS. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** What takes minutes begins first: begun last, one of the two workers would have nothing left to do meanwhile. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.includes('/browser/') ? 0 : moduleId.includes('.journey.') ? 1 : 2);
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

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
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
