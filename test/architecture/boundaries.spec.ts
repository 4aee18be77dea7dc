import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

const config = join(projectRoot, 'test/architecture/dependency-cruiser.config.cjs');
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));

/** A file in the folder that stands for the project: nothing is ever written into the tree itself. */
function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
}

/** Runs the rules on a file that imports another, both laid out as in the project, and returns the names of the rules broken. */
function rulesBrokenBy(path: string, imported: string): string[] {
  write(imported, 'export const nothing = 0;\n');
  write(path, `import '${'../'.repeat(path.split('/').length - 1)}${imported}';\n`);
  const cruised = spawnSync('depcruise', ['--config', config, '--output-type', 'json', path], { cwd: folder, encoding: 'utf8' });
  const { summary } = JSON.parse(cruised.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dependency rules', () => {
  it.each([
    ['subgraphs/children/src/intruder.ts', 'subgraphs/payments/src/subgraph.ts', 'subgraphs-see-packages'],
    ['packages/policy/src/intruder.ts', 'packages/events/src/index.ts', 'policy-is-a-leaf'],
    ['packages/casework/src/intruder.ts', 'packages/subgraph-kit/src/index.ts', 'casework-sees-policy'],
    ['gateway/src/intruder.ts', 'subgraphs/children/src/subgraph.ts', 'gateway-sees-packages'],
    ['frontends/hall/src/intruder.ts', 'packages/subgraph-kit/src/index.ts', 'frontends-see-portal-kit'],
  ])('refuses %s an import of %s', (path, imported, rule) => expect(rulesBrokenBy(path, imported)).toContain(rule));

  it('allows what they name', () => {
    expect(rulesBrokenBy('subgraphs/children/src/guest.ts', 'packages/casework/src/index.ts')).toEqual([]);
    expect(rulesBrokenBy('frontends/hall/src/guest.ts', 'packages/portal-kit/src/index.ts')).toEqual([]);
  });
});
