export { asCaller, bootForTest, testKeys, type TestLocation, type TestOptions, type TestSubgraph } from './boot-for-test.ts';
export { dialects, testMariaDbUrl, type Dialect } from './dialects.ts';
export { sampleKernel, sampleRelease } from './sample-kernel.ts';
export { schemaDrift } from './schema-drift.ts';
