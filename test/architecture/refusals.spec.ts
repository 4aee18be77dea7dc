import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

it('every refusal of the server has its words in both languages, and docs/refusals.md lists it', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts/refusals.mjs'), '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
