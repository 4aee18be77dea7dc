/** The studio alone with sample policies, without gateway and shell: for looking at it and for the browser spec. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { antdStyles } from '@onething/portal-kit/antd-styles';

export default {
  root: import.meta.dirname,
  base: '/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  plugins: [react(), antdStyles()],
  cacheDir: join(import.meta.dirname, '..', 'node_modules', '.vite-preview'),
  server: { port: 4766, strictPort: true, host: '127.0.0.1' },
  build: {
    outDir: '../node_modules/.preview',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    target: 'es2022',
  },
};
