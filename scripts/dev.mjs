// `npm run dev`: the platform from source. Services restart when their sources change; the page reloads when a front end's do.
// Open the address of the shell's dev server: it passes everything that is not a front end on to the gateway.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const gatewayPort = Number(process.env.PORT ?? 4000);
const ports = { shell: 4750, hall: 4751, workbench: 4761, finance: 4763, studio: 4765 };
const toGateway = ['/graphql', '/auth', '/uploads', '/files', '/theme.css', '/identity', '/health'];

build();
process.env.ONETHING_DEVELOPMENT = '1';
const { createServer } = await import(pathToFileURL(createRequire(join(root, 'frontends/shell/package.json')).resolve('vite')).href);

/**
 * The whole page is loaded anew. Components exchanged in place would be wrong here: shell and remotes each have their own copy of the portal
 * kit, React's refresh takes both for one, and a page of the shell would find itself with the contexts of a remote.
 */
const reloadThePage = {
  name: 'onething-reload-the-page',
  hotUpdate({ file, server }) {
    if (this.environment.name !== 'client') return undefined;
    server.config.logger.info(`reload: ${relative(root, file)}`, { timestamp: true });
    this.environment.hot.send({ type: 'full-reload' });
    return [];
  },
};

/** Starts the dev server of one front end; the shell's also stands before the gateway and the remotes. */
async function serve(name) {
  const targets =
    name === 'shell'
      ? [
          ...toGateway.map((path) => [path, gatewayPort]),
          ...Object.entries(ports).flatMap(([remote, port]) => (remote === 'shell' ? [] : [[`/mfe/${remote}/`, port]])),
        ]
      : [];
  // Compiled now, or the first page waits for it longer than the shell waits for a remote.
  const warmup = { clientFiles: [name === 'shell' ? './src/main.ts' : './src/plugin.tsx'] };
  const proxy = Object.fromEntries(targets.map(([path, port]) => [path, { target: `http://127.0.0.1:${port}`, changeOrigin: false }]));
  const server = await createServer({
    configFile: join(root, 'frontends', name, 'vite.config.mjs'),
    root: join(root, 'frontends', name),
    plugins: [reloadThePage],
    // A remote's modules come through the shell's port, where nobody answers for its updates: those it fetches from its own.
    server: { port: ports[name], strictPort: true, host: '127.0.0.1', proxy, hmr: { clientPort: ports[name] }, warmup },
  });
  await server.listen();
  return server;
}

const platform = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    '--conditions=source',
    '--import',
    '@oxc-node/core/register',
    join(root, 'infra/standalone/src/main.ts'),
  ],
  {
    cwd: join(root, 'infra/standalone'),
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: String(gatewayPort),
      ONETHING_DATA: process.env.ONETHING_DATA ?? join(root, '.data', 'dev'),
      ONETHING_FREE_DOCUMENTS: '1',
      ONETHING_PUBLIC_ORIGIN: `http://127.0.0.1:${ports.shell}`,
    },
  },
);
const servers = await Promise.all(Object.keys(ports).map(serve));
console.log(`\nDevelop at http://127.0.0.1:${ports.shell} (the page reloads, services restart when their sources change)\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    platform.kill('SIGTERM');
    await Promise.all(servers.map((server) => server.close()));
    process.exit(0);
  });
}
