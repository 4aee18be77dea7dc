export { childrenSubgraph, type ChildrenOptions } from './subgraph.ts';
export { SandboxChannel } from './delivery/sandbox-channel.ts';
export type { MessageChannel } from './delivery/message-channel.ts';
