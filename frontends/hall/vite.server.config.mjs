import { serverConfig } from '@onething/config/vite';

export default serverConfig({ root: import.meta.dirname, entry: 'src/server/render-page.tsx' });
