import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment, messageChannels, quietHours, uploadReceiptKeys } from './environment.ts';
import { childrenSubgraph } from './subgraph.ts';

await bootFromEnvironment(
  childrenSubgraph({ uploadReceiptKeys: uploadReceiptKeys(), quietHours: quietHours(), ...messageChannels() }),
  environment,
);
