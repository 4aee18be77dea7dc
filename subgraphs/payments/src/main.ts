import { bootFromEnvironment } from '@onething/subgraph-kit';
import { bankOfEnvironment, environment } from './environment.ts';
import { paymentsSubgraph } from './subgraph.ts';

await bootFromEnvironment(paymentsSubgraph(bankOfEnvironment()), environment);
