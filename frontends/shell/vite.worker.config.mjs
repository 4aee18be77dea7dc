import { serviceWorkerConfig } from '@onething/config/vite';

export default serviceWorkerConfig({ root: import.meta.dirname, entry: 'src/offline/service-worker.ts' });
