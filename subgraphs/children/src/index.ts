export { childrenSubgraph, type ChildrenOptions } from './subgraph.ts';
export { SandboxChannel } from './delivery/sandbox-channel.ts';
export type { MessageChannel } from './delivery/message-channel.ts';
export { Case } from './case/case.entity.ts';
export type { ChildrenContext } from './children-context.ts';
export { cappedCount, queueCounts } from './queue/queue-counts.ts';
export { queuePage } from './queue/queue-page.ts';
