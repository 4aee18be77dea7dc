import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment } from './environment.ts';
import { paymentsSubgraph } from './subgraph.ts';

await bootFromEnvironment(paymentsSubgraph(), environment);
