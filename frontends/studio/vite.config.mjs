import { remoteConfig } from '@onething/config/vite';
import { antdStyles } from '@onething/portal-kit/antd-styles';

const config = remoteConfig({ root: import.meta.dirname, name: 'studio', port: 4765, officers: true });

export default { ...config, plugins: [...config.plugins, antdStyles()] };
