import { remoteConfig } from '@onething/config/vite';
import { antdStyles } from './antd-styles.mjs';

const config = remoteConfig({ root: import.meta.dirname, name: 'workbench', port: 4761, officers: true });

export default { ...config, plugins: [...config.plugins, antdStyles()] };
