import { afterEach, expect, it } from 'vitest';
import type { LogFields, Logger } from './logger.ts';
import { bootForTest, type TestSubgraph } from '../testing/index.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { silentLogger } from './pino-logger.ts';

let toy: TestSubgraph | undefined;
afterEach(() => toy?.stop());

it('runs a job again and again, after a failed round too', async () => {
  const failures: (LogFields | undefined)[] = [];
  const logger: Logger = { ...silentLogger, error: (_event, _error, fields) => void failures.push(fields) };
  let rounds = 0;
  const job = {
    name: 'count',
    everyMs: 1,
    run: async () => {
      rounds += 1;
      if (rounds === 1) throw new Error('the first round fails');
    },
  };
  toy = await bootForTest({ ...letters, jobs: [job] }, { logger });
  await expect.poll(() => rounds).toBeGreaterThan(2);
  expect(failures).toEqual([{ job: 'count' }]);
});
