// One place for how the front ends are built: federation, what is shared, trusted documents, and which files a page needs first.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import { buildASTSchema, parse, validate } from 'graphql';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const conditions = ['source', 'module', 'browser', 'development|production'];
const shellDevelopmentOrigin = 'http://127.0.0.1:4750';

/** Small parts that several pages need come in one file: each request costs a phone more than the bytes it saves. */
const smallShared = {
  name: 'shared',
  test: /(packages\/portal-kit\/src\/(components|graphql|host|format)|frontends\/\w+\/src\/(routes|form\/(form-heading|form-steps|step-)))/,
  minShareCount: 2,
};

/** What every remote and the shell must have exactly once. */
const sharedByAll = ['react', 'react-dom'];
/**
 * What the officers' remotes share among themselves. Not in development: what is shared is not bundled beforehand, and a browser would
 * fetch the library's 1,500 modules one by one, longer than the shell waits for a remote.
 */
const inDevelopment = process.env.ONETHING_DEVELOPMENT === '1';
const sharedByOfficers = inDevelopment ? [] : ['antd'];

function singletons(names) {
  return Object.fromEntries(names.map((name) => [name, { singleton: true, strictVersion: false }]));
}

/** `react/` and `react-dom/` stand for their subpaths (jsx runtime, client), which must be the same copy too. */
function sharing(officers) {
  const names = sharedByAll.flatMap((name) => [name, `${name}/`]);
  return singletons(officers ? [...names, ...sharedByOfficers] : names);
}

const aliases = [
  // rjsf draws help texts through a Markdown renderer we never use: 30 kB.
  { find: /^markdown-to-jsx(\/react)?$/, replacement: join(repository, 'packages/config/plain-text.mjs') },
];

function base({ root, name, port, plugins }) {
  return {
    root,
    resolve: { conditions, alias: aliases },
    plugins,
    cacheDir: join(root, 'node_modules', '.vite'),
    server: { port, strictPort: true, host: '127.0.0.1', origin: `http://127.0.0.1:${port}` },
    build: {
      target: 'es2022',
      modulePreload: false,
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // One style sheet per entry: a page is never drawn half dressed.
      cssCodeSplit: true,
      reportCompressedSize: false,
      rolldownOptions: { onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning) },
    },
    define: { 'import.meta.env.APPLICATION': JSON.stringify(name) },
  };
}

/**
 * Vite configuration of the shell, which loads the remotes at run time.
 * @param {{ root: string, port?: number }} options `root` is the folder of the front end
 */
export function hostConfig({ root, port = 4750 }) {
  return base({
    root,
    name: 'shell',
    port,
    plugins: [
      react(),
      federation({
        name: 'shell',
        remotes: {},
        shared: sharing(false),
        dts: false,
        hostInitInjectLocation: 'entry',
        experiments: { provideExternalRuntime: true },
      }),
      trustedDocuments(),
      firstFiles(),
      offlineFiles(),
    ],
  });
}

/**
 * Vite configuration of a remote: `./src/plugin.tsx` is what the shell loads.
 * @param {{ root: string, name: string, port: number, officers?: boolean, offline?: boolean | string[] }} options `officers`: shares antd with the
 * other officers' remotes; `offline`: its pages open without a network, all of them or those behind these modules
 */
export function remoteConfig({ root, name, port, officers = false, offline = false }) {
  const configuration = base({
    root,
    name,
    port,
    plugins: [
      react({ reactRefreshHost: shellDevelopmentOrigin }),
      federation({
        name,
        filename: 'remoteEntry.js',
        exposes: { './plugin': './src/plugin.tsx' },
        shared: sharing(officers),
        manifest: true,
        dts: false,
        // The federation runtime itself comes from the shell: 19 kB less per remote.
        experiments: { externalRuntime: true },
      }),
      trustedDocuments(),
      firstFiles(),
      ...(offline ? [offlineFiles(offline)] : []),
    ],
  });
  configuration.base = `/mfe/${name}/`;
  if (inDevelopment && officers) configuration.optimizeDeps = { include: ['antd', '@onething/portal-kit > @ant-design/cssinjs'] };
  configuration.build.rolldownOptions.input = join(root, 'src/plugin.tsx');
  configuration.build.rolldownOptions.output = { codeSplitting: { groups: [smallShared] } };
  return configuration;
}

/**
 * Vite configuration of a server bundle (`dist-server/`), self-contained so that the gateway may import it from anywhere.
 * @param {{ root: string, entry: string }} options
 */
export function serverConfig({ root, entry }) {
  return {
    root,
    resolve: { conditions: ['source', 'module', 'node', 'development|production'], alias: aliases },
    ssr: { noExternal: true, resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
    plugins: [react(), trustedDocuments({ manifest: false })],
    build: {
      ssr: entry,
      target: 'node24',
      outDir: 'dist-server',
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

/**
 * Vite configuration of the service worker: one file at the top of the shell's build, without imports, which any browser takes.
 * @param {{ root: string, entry: string }} options
 */
export function serviceWorkerConfig({ root, entry }) {
  return {
    root,
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'serviceWorker', fileName: () => 'service-worker.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

/** @param {string} document exact text of a GraphQL document */
export function documentId(document) {
  return `sha256:${createHash('sha256').update(document).digest('hex')}`;
}

const operationCall = /\boperation\s*(?:<[^`]*?>)?\s*\(\s*`([^`]*)`\s*,?\s*\)/g;

/** The documents a source text hands to `operation(…)`. */
export function documentsIn(source) {
  return [...source.matchAll(operationCall)].map((match) => match[1]);
}

/** Every document below the folders, by id. */
function collectDocuments(folders) {
  const found = {};
  for (const folder of folders) {
    for (const file of globSync('**/*.operations.ts', { cwd: folder, exclude: (name) => name === 'node_modules' })) {
      const source = readFileSync(join(folder, file), 'utf8');
      if (source.includes('${')) throw new Error(`${file}: a trusted document is written out, without placeholders.`);
      for (const document of documentsIn(source))
        found[documentId(document)] = { document, file: relative(repository, join(folder, file)) };
    }
  }
  return found;
}

/** Problems of the documents against the composed schema; none when the schema has not been composed yet. */
function documentProblems(documents) {
  const file = join(repository, 'gateway/supergraph.graphql');
  if (!existsSync(file)) return [];
  const schema = buildASTSchema(parse(readFileSync(file, 'utf8')), { assumeValidSDL: true });
  return Object.values(documents).flatMap(({ document, file }) =>
    validate(schema, parse(document)).map((problem) => `${file}: ${problem.message}`),
  );
}

/**
 * Sends documents by name: replaces each document in the bundle by its id, checks it against the composed schema and
 * writes `trusted-documents.json` (id without prefix → document), the only documents the gateway accepts from a portal.
 * The dev server keeps the texts.
 */
export function trustedDocuments({ manifest = true } = {}) {
  let root = '.';
  let building = false;
  return {
    name: 'onething-trusted-documents',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    transform(code, id) {
      if (!building || !id.endsWith('.operations.ts')) return undefined;
      return { code: code.replace(operationCall, (_call, document) => `operation(${JSON.stringify(documentId(document))})`), map: null };
    },
    generateBundle() {
      const documents = collectDocuments([join(root, 'src'), join(repository, 'packages/portal-kit/src')]);
      const problems = documentProblems(documents);
      if (problems.length > 0) this.error(`Operations that the schema does not know:\n${problems.join('\n')}`);
      if (!manifest) return;
      const listed = Object.entries(documents).map(([id, { document }]) => [id.slice('sha256:'.length), document]);
      this.emitFile({
        type: 'asset',
        fileName: 'trusted-documents.json',
        source: `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`,
      });
    },
  };
}

/** A dynamic import of federation's plumbing, which always happens, unlike one of a page of ours. */
function isPlumbing(chunk) {
  return !chunk.facadeModuleId?.includes('/src/') || chunk.facadeModuleId.includes('__mf__virtual');
}

/** A remote's own copy of something shared, which it loads only when nobody else has brought it. */
function isSpareCopy(name, remote) {
  return remote && name.includes('__prebuild__');
}

/** Files a chunk needs before it can run, itself included, in loading order. */
function firstGraph(bundle, start, remote) {
  const seen = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (!chunk || chunk.type !== 'chunk' || seen.has(name) || isSpareCopy(name, remote)) return;
    seen.add(name);
    for (const imported of chunk.imports) visit(imported);
    for (const imported of chunk.dynamicImports) if (bundle[imported] && isPlumbing(bundle[imported])) visit(imported);
  };
  for (const name of start) visit(name);
  return [...seen];
}

/** The first chunks of a page: an entry, or the exposed plugin behind the remote entry, which federation loads in many serial hops. */
function firstChunks(bundle) {
  const chunks = Object.values(bundle).filter((chunk) => chunk.type === 'chunk');
  const exposed = chunks.filter((chunk) => chunk.facadeModuleId?.endsWith('/src/plugin.tsx'));
  const bootstrap = chunks.filter((chunk) => chunk.facadeModuleId?.endsWith('/src/bootstrap.tsx'));
  const entries = chunks.filter((chunk) => chunk.isEntry || chunk.fileName === 'remoteEntry.js');
  return [...entries, ...exposed, ...bootstrap].map((chunk) => chunk.fileName);
}

/**
 * Writes `first-files.json` `{ scripts, styles }` with the addresses of everything the first page needs, so that the server
 * can announce them (`modulepreload`, `stylesheet`) instead of letting the browser discover them one after the other.
 */
export function firstFiles() {
  let prefix = '/';
  return {
    name: 'onething-first-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      prefix = config.base;
    },
    generateBundle(_options, bundle) {
      const scripts = firstGraph(bundle, firstChunks(bundle), prefix !== '/');
      const styles = new Set(scripts.flatMap((name) => [...(bundle[name].viteMetadata?.importedCss ?? [])]));
      const files = { scripts: scripts.map((name) => prefix + name), styles: [...styles].map((name) => prefix + name) };
      this.emitFile({ type: 'asset', fileName: 'first-files.json', source: `${JSON.stringify(files, null, 2)}\n` });
    },
  };
}

/** Everything behind a chunk, itself included: `wanted` says which pages that are loaded later belong to it. */
function wholeGraph(bundle, start, remote, wanted) {
  const seen = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (!chunk || chunk.type !== 'chunk' || seen.has(name) || isSpareCopy(name, remote)) return;
    seen.add(name);
    for (const imported of chunk.imports) visit(imported);
    for (const imported of chunk.dynamicImports)
      if (bundle[imported] && (isPlumbing(bundle[imported]) || wanted(bundle[imported]))) visit(imported);
  };
  for (const name of start) visit(name);
  return [...seen];
}

/**
 * Writes `offline-files.json`, a list of `{ url, revision }`: what a device must hold so that the front end's pages open without a network. Names with a
 * hash need no revision. `pages`: all that are loaded later, or those whose module ends so.
 * @param {true | string[]} pages
 */
export function offlineFiles(pages = true) {
  let prefix = '/';
  return {
    name: 'onething-offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      prefix = config.base;
    },
    generateBundle(_options, bundle) {
      const wanted = (chunk) => pages === true || pages.some((page) => chunk.facadeModuleId?.endsWith(page));
      const scripts = wholeGraph(bundle, firstChunks(bundle), prefix !== '/', wanted);
      const styles = new Set(scripts.flatMap((name) => [...(bundle[name].viteMetadata?.importedCss ?? [])]));
      const files = [...scripts, ...styles].map((name) => ({
        url: prefix + name,
        revision: name.startsWith('assets/') ? null : digestOf(bundle[name]),
      }));
      this.emitFile({ type: 'asset', fileName: 'offline-files.json', source: `${JSON.stringify(files, null, 2)}\n` });
    },
  };
}

function digestOf(file) {
  return createHash('sha256')
    .update(file.type === 'chunk' ? file.code : file.source)
    .digest('hex')
    .slice(0, 20);
}

/** Removes a built folder: a failed build must not leave the last one behind. */
export function clean(folder) {
  rmSync(folder, { recursive: true, force: true });
}
