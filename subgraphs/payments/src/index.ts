export { httpBank } from './bank/http-bank.ts';
export { paymentsSubgraph } from './subgraph.ts';
