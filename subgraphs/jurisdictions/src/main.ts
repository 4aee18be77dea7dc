import { bootFromEnvironment } from '@onething/subgraph-kit';
import { environment, overlayFolders } from './environment.ts';
import { jurisdictionsSubgraph } from './subgraph.ts';

await bootFromEnvironment(jurisdictionsSubgraph({ overlayFolders: overlayFolders() }), environment);
