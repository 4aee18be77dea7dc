import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root folder of the project. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Paths of all files of the project, tracked or new but not ignored, relative to the root. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: projectRoot, encoding: 'utf8' });
  return [...new Set(listed.split('\n').filter(Boolean))].sort();
}

/** Paths of the TypeScript and JavaScript sources. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /\.(ts|tsx|mts|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts'));
}

/** Text of a file of the project. */
export function readSource(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
