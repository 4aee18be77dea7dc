// `npm test`: everything. Checks, unit and property tests, policy cases, subgraphs on SQLite and MariaDB, journeys over
// HTTP on both shapes and in a browser. What this machine cannot run is said; under CI that is a failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPreview } from './build-preview.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { findServices } from './services.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const reports = join(root, '.test');
const underCi = process.env.CI === 'true';

/** Runs one Vitest configuration; counts come from its own JSON report. */
function vitest(name, args, environment) {
  const report = join(reports, `${name}.json`);
  const result = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTestSuites, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const brokenFiles = numTotalTestSuites > 0 && result.status !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
    return { name, passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests };
  } catch {
    return { name, passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs the project's own policy cases through the command a district would use. */
function policyCases() {
  const result = spawnSync(process.execPath, ['scripts/policy.mjs', 'cases', 'packages/policy-packs/cn'], { cwd: root, encoding: 'utf8' });
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(result.stdout ?? '');
  if (!counts || result.status !== 0) console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return { name: 'policy cases', passed: Number(counts?.[1] ?? 0), failed: counts ? Number(counts[2]) : 1, skipped: 0 };
}

async function main() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  console.log('\nServices');
  const services = await findServices('mariadb', 'nats', 'chromium');
  console.log('\nBuild');
  build();
  for (const name of ['workbench', 'finance', 'studio', 'hall']) buildPreview(name);
  console.log('\nChecks');
  const checked = check();
  const results = [{ name: 'checks', passed: checked.passed, failed: checked.failed.length, skipped: 0 }];
  results.push(policyCases());
  results.push(vitest('unit', [], services.environment));
  results.push(vitest('journeys', ['--config', 'test/vitest.config.ts'], services.environment));
  services.stop();
  report(results, services.missing);
}

function report(results, missing) {
  console.log('\nSummary');
  for (const { name, passed, failed, skipped } of results) {
    console.log(`  ${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
  for (const service of missing) console.log(`  ! Not run: what needs ${service}, which could not be found or installed here.`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  const failed = sum('failed') + (underCi ? missing.length + skipped : 0);
  if (underCi && skipped > 0) console.log(`  ! Under CI nothing may be skipped (${skipped}).`);
  console.log(`${sum('passed')} passed, ${failed} failed${!underCi && skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
