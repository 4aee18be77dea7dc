import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment } from './environment.ts';
import { hardshipSubgraph } from './subgraph.ts';

await bootFromEnvironment(hardshipSubgraph(), environment);
