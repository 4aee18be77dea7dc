import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { pinoLogger } from './pino-logger.ts';

const lines: string[] = [];
const logger = pinoLogger('spec', 'info', { write: (line) => void lines.push(line) });

it('logs ids and codes, never a resident ID, account, phone or the values of a statement', () => {
  const id = '0197f3c8-1111-7222-8333-444455556666';
  logger.info('saved', { caseId: id, note: 'ID 370112201602110123 and 6222020200001230123 and 13800000123', rows: 3 });
  logger.error('failed', new Error('no such person: 37011220160211012X'));
  const driverError = Object.assign(new Error("Duplicate entry '王小雨-370112201602110123' for key 'name'"), { code: 'ER_DUP_ENTRY' });
  logger.error('failed', new QueryFailedError('INSERT INTO person VALUES (?, ?)', ['王小雨', '370112201602110123'], driverError));
  logger.error('failed', '370112201602110123');
  const text = lines.join('');
  for (const canary of ['370112201602110123', '6222020200001230123', '13800000123', '37011220160211012X', '王小雨'])
    expect(text).not.toContain(canary);
  expect(text).toContain(id);
  expect(text).toContain('ER_DUP_ENTRY');
  expect(text).toContain('VALUES (?, ?)');
});
