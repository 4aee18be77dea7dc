import { remoteConfig } from '@onething/config/vite';
import { antdStyles } from '@onething/portal-kit/antd-styles';

const config = remoteConfig({ root: import.meta.dirname, name: 'finance', port: 4763, officers: true });

export default { ...config, plugins: [...config.plugins, antdStyles()] };
