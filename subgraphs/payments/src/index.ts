export { paymentsSubgraph } from './subgraph.ts';
