import { parseArgs } from 'node:util';
import { aYear } from './a-year.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    months: { type: 'string', default: '12' },
    split: { type: 'boolean', default: false },
  },
});
const [seed, monthCount] = [Number(values.seed), Number(values.months)];
if (!Number.isSafeInteger(seed) || seed < 0 || !Number.isInteger(monthCount) || monthCount < 2 || monthCount > 12) {
  console.error(
    'npm run year -- [--seed N] [--months 2…12] [--split]: a year in the life, the same for the same seed; --split: on MariaDB.',
  );
  process.exit(2);
}

try {
  const { violations } = await aYear({ seed, monthCount, split: values.split, tell: (line) => console.log(line) });
  process.exitCode = violations.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
