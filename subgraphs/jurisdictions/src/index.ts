export { jurisdictionsSubgraph, type JurisdictionsOptions } from './subgraph.ts';
