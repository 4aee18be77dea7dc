export { hardshipSubgraph } from './subgraph.ts';
