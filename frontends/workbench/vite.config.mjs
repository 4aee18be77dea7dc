import { remoteConfig } from '@onething/config/vite';
import { antdStyles } from '@onething/portal-kit/antd-styles';

const config = remoteConfig({
  root: import.meta.dirname,
  name: 'workbench',
  port: 4761,
  officers: true,
  offline: ['/src/workbench-entry.tsx', '/src/filing/filing-app.tsx'],
});

export default { ...config, plugins: [...config.plugins, antdStyles()] };
