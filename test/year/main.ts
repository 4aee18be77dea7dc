import { parseArgs } from 'node:util';
import { freePort, startPlatform } from '../kit/platform.ts';
import { auditYear } from './audit-year.ts';
import { Chance } from './chance.ts';
import { grantBudget } from './grant-budget.ts';
import { liveYear } from './live-year.ts';
import { People } from './people.ts';
import { reportOf } from './report-year.ts';
import { SandboxBank } from '../kit/sandbox-bank.ts';
import type { Year } from './year.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '2026' }, months: { type: 'string', default: '12' } } });
const [seed, monthCount] = [Number(values.seed), Number(values.months)];
if (!Number.isSafeInteger(seed) || seed < 0 || !Number.isInteger(monthCount) || monthCount < 2 || monthCount > 12) {
  console.error('npm run year -- [--seed N] [--months 2…12]: a year in the life, the same for the same seed.');
  process.exit(2);
}

const bankPort = await freePort();
const platform = await startPlatform({
  today: '2026-01-05',
  environment: { ONETHING_BANK_SANDBOX_PORT: String(bankPort), ONETHING_SAMPLE_CASES: '0' },
});
const year: Year = {
  platform,
  people: new People(platform.origin),
  bank: new SandboxBank(bankPort),
  chance: new Chance(seed),
  children: [],
  month: '2026-01',
  today: '2026-01-05',
  later: [],
  grantBudget: (place) => grantBudget(year, place),
  tell: (line) => console.log(line),
};
try {
  console.log(`A year in the life, seed ${seed}: ${platform.origin}\n`);
  await liveYear(year, monthCount);
  const audit = await auditYear(year);
  console.log(reportOf(year, audit, seed));
  process.exitCode = audit.violations.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error, `\n${platform.output().slice(-2000)}`);
  process.exitCode = 1;
} finally {
  await platform.remove();
}
