import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

const config = 'test/architecture/dependency-cruiser.config.cjs';
const intruders: string[] = [];

/** Writes a source file that must not be allowed, runs the rules on it, and returns the names of the rules broken. */
function rulesBrokenBy(path: string, source: string): string[] {
  const file = join(projectRoot, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  intruders.push(file);
  const cruised = spawnSync('depcruise', ['--config', config, '--output-type', 'json', path], { cwd: projectRoot, encoding: 'utf8' });
  const { summary } = JSON.parse(cruised.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

afterEach(() => intruders.splice(0).forEach((file) => rmSync(file, { force: true })));

describe('dependency rules', () => {
  it.each([
    ['subgraphs/children/src/intruder.ts', "import '../../payments/src/subgraph.ts';", 'subgraphs-see-packages'],
    ['packages/policy/src/intruder.ts', "import '../../events/src/index.ts';", 'policy-is-a-leaf'],
    ['packages/casework/src/intruder.ts', "import '../../subgraph-kit/src/index.ts';", 'casework-sees-policy'],
    ['gateway/src/intruder.ts', "import '../../subgraphs/children/src/subgraph.ts';", 'gateway-sees-packages'],
    ['frontends/hall/src/intruder.ts', "import '../../../packages/subgraph-kit/src/index.ts';", 'frontends-see-portal-kit'],
  ])('refuses %s', (path, source, rule) => expect(rulesBrokenBy(path, source)).toContain(rule));
});
