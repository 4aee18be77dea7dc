import { remoteConfig } from '@onething/config/vite';

export default remoteConfig({ root: import.meta.dirname, name: 'hall', port: 4751, offline: true });
