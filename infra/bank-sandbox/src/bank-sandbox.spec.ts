import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BankSandbox, createBankSandbox } from './bank-sandbox.ts';

const layout = JSON.stringify({
  format: 'CSV',
  encoding: 'UTF-8',
  columns: [
    { field: 'LINE', title: '序号' },
    { field: 'HOLDER', title: '户名' },
    { field: 'ACCOUNT', title: '账号' },
    { field: 'AMOUNT_YUAN', title: '金额' },
  ],
  returnTitles: { BATCH: '批次号', LINE: '序号', ACCOUNT: '账号', AMOUNT_YUAN: '金额', RESULT: '结果', REASON: '原因' },
  paidWord: '成功',
  returnedWord: '失败',
});
const file = (...lines: string[]): string => Buffer.from(['序号,户名,账号,金额', ...lines].join('\r\n')).toString('base64');
const good = file('1,甲,6222000000000008825,1950.00', '2,乙,6222000000000008833,650.50', '合计,2,,2600.50');

describe('the bank sandbox', () => {
  let folder: string;
  let bank: BankSandbox;
  let url: string;
  const call = async (path: string, method = 'GET', body?: object): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(new URL(path, url), { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const returns = async (): Promise<string[]> =>
    ((await call('batches/B1/returns')).body['returns'] as { contentBase64: string }[]).map(({ contentBase64 }) =>
      Buffer.from(contentBase64, 'base64').toString('utf8'),
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bank-'));
    bank = createBankSandbox({ stateFile: join(folder, 'state.json') });
    url = await bank.listen();
  });
  afterEach(async () => {
    await bank.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes a file once for its key, also across a restart, and answers for every line', async () => {
    const first = await call('batches/B1', 'PUT', { layout, contentBase64: good });
    expect(first.status).toBe(200);
    await bank.close();
    bank = createBankSandbox({ stateFile: join(folder, 'state.json') });
    url = await bank.listen();
    expect((await call('batches/B1', 'PUT', { layout, contentBase64: good })).body).toEqual(first.body);
    expect((await call('batches/B1')).body).toEqual(first.body);
    expect((await call('batches/B2')).status).toBe(404);
    await call('mood', 'PUT', { mood: 'GOOD', sendsBackEnding: '8833' });
    const [text = ''] = await returns();
    expect(text).toContain('B1,1,6222000000000008825,1950.00,成功,');
    expect(text).toContain('B1,2,6222000000000008833,650.50,失败,账户已销户');
  });

  it('refuses a file whose trailer is not what its lines say', async () => {
    const wrong = file('1,甲,6222000000000008825,1950.00', '合计,1,,1950.01');
    expect(await call('batches/B1', 'PUT', { layout, contentBase64: wrong })).toMatchObject({ status: 422 });
    expect((await call('batches/B1')).status).toBe(404);
  });

  it('shows each of its moods', async () => {
    await call('mood', 'PUT', { mood: 'LOSES_ANSWER' });
    await expect(call('batches/B1', 'PUT', { layout, contentBase64: good })).rejects.toThrow();
    await call('mood', 'PUT', { mood: 'LATE' });
    expect((await call('batches/B1')).status).toBe(200);
    expect([(await returns()).length, (await returns()).length, (await returns()).length]).toEqual([0, 0, 1]);
    await call('mood', 'PUT', { mood: 'TWICE' });
    expect(await returns()).toHaveLength(3);
    await call('mood', 'PUT', { mood: 'NEVER' });
    expect(await returns()).toEqual([]);
    await call('mood', 'PUT', { mood: 'CALLS_BACK', sendsBackEnding: '8833' });
    await call('batches/B4', 'PUT', { layout, contentBase64: good });
    const calledBack = async (): Promise<string[]> =>
      ((await call('batches/B4/returns')).body['returns'] as { contentBase64: string }[]).map(({ contentBase64 }) =>
        Buffer.from(contentBase64, 'base64').toString('utf8'),
      );
    expect((await calledBack())[0]).not.toContain('失败');
    const [paid = '', back = ''] = await calledBack();
    expect(paid).toContain('B4,2,6222000000000008833,650.50,成功,');
    expect(back).toContain('B4,2,6222000000000008833,650.50,失败,收款行退汇');
    expect(back).not.toContain('8825');
    await call('mood', 'PUT', { mood: 'ALTERED' });
    await call('batches/B5', 'PUT', { layout, contentBase64: good });
    const first = Buffer.from(
      ((await call('batches/B5/returns')).body['returns'] as { contentBase64: string }[])[0]?.contentBase64 ?? '',
      'base64',
    ).toString('utf8');
    expect(first).toContain('B5,1,6222000000000008825,0.01,成功,');
    expect(first).toContain('B5,2,6222000000000008833,650.50,成功,');
    await call('mood', 'PUT', { mood: 'FOREIGN' });
    await call('batches/B6', 'PUT', { layout, contentBase64: good });
    expect((await call('batches/B6/returns')).body['returns']).toHaveLength(1);
    expect((await call('batches/B6/returns')).body['returns']).toHaveLength(2);
    expect((await call('mood')).body).toMatchObject({ mood: 'FOREIGN', files: 4, asked: 10 });
    await call('mood', 'PUT', { mood: 'SILENT' });
    await expect(call('batches/B1')).rejects.toThrow();
    await call('mood', 'PUT', { mood: 'REFUSES' });
    expect(await call('batches/B3', 'PUT', { layout, contentBase64: good })).toMatchObject({ status: 422 });
    expect((await call('mood', 'PUT', { mood: 'CHEERFUL' })).status).toBe(422);
  });

  it('is not for production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => createBankSandbox({ stateFile: join(folder, 'other.json') })).toThrow('not for production');
  });
});
