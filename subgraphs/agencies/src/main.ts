import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment } from './environment.ts';
import { agenciesSubgraph } from './subgraph.ts';

await bootFromEnvironment(agenciesSubgraph(), environment);
