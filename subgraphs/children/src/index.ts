export { childrenSubgraph, type ChildrenOptions } from './subgraph.ts';
