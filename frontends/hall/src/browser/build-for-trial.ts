import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const hall = join(import.meta.dirname, '..', '..');
const project = join(hall, '..', '..');

/** Builds shell, hall and page renderer into a folder of their own, so that a trial disturbs no running platform. */
export function buildForTrial(): string {
  const folder = join(project, '.test', 'hall');
  const vite = join(hall, 'node_modules', 'vite', 'bin', 'vite.js');
  // With the test runner's own settings Vite would build for development, and federation would leave itself out.
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  delete environment.VITEST;
  // In processes of their own: this one reads packages from their sources, which bundlers' plugins do not expect.
  const build = (root: string, name: string, ...rest: string[]) =>
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', join(folder, name), ...rest], {
      cwd: root,
      stdio: 'pipe',
      env: environment,
    });
  build(join(project, 'frontends', 'shell'), 'shell');
  build(hall, 'hall');
  build(hall, 'server', '--config', 'vite.server.config.mjs');
  return folder;
}
