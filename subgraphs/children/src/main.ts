import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment, uploadReceiptKeys } from './environment.ts';
import { childrenSubgraph } from './subgraph.ts';

await bootFromEnvironment(childrenSubgraph({ uploadReceiptKeys: uploadReceiptKeys() }), environment);
