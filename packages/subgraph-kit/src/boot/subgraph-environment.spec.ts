import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateServiceTokenKeys } from '../access/service-token.ts';
import { generateSubgraphKeys } from '../encryption/subgraph-keys.ts';
import { subgraphEnvironment } from './subgraph-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'environment-'));
const keysFile = join(folder, 'keys.json');
const tokenKeysFile = join(folder, 'token-keys.json');
const { publicKey } = await generateServiceTokenKeys();
writeFileSync(keysFile, JSON.stringify(generateSubgraphKeys()));
writeFileSync(tokenKeysFile, JSON.stringify([publicKey]));
const whole = {
  PORT: '4711',
  DATABASE_URL: 'mysql://root@127.0.0.1/onething',
  NATS_URL: 'nats://127.0.0.1:4222',
  ONETHING_KEYS_FILE: keysFile,
  ONETHING_TOKEN_KEYS_FILE: tokenKeysFile,
};

describe('the environment of a subgraph', () => {
  it('is read whole', () => {
    const environment = subgraphEnvironment('children', { ...whole, ONETHING_TODAY: '2026-03-10', ONETHING_AUDIT_FOLDER: '/audit' });
    expect(environment).toMatchObject({
      port: 4711,
      host: '127.0.0.1',
      eventStream: 'onething',
      auditCheckpointFile: '/audit/children.jsonl',
      serviceTokenKeys: [publicKey],
      sqliteFile: undefined,
    });
    expect(environment.clock.today()).toBe('2026-03-10');
    expect(subgraphEnvironment('children', { ...whole, DATABASE_URL: undefined, ONETHING_DATA: '/data' }).sqliteFile).toBe(
      '/data/children.sqlite',
    );
  });

  it.each([
    [{ PORT: undefined }, 'PORT'],
    [{ PORT: '80a' }, 'PORT'],
    [{ DATABASE_URL: undefined }, 'DATABASE_URL or ONETHING_DATA'],
    [{ NATS_URL: '' }, 'NATS_URL'],
    [{ ONETHING_KEYS_FILE: '/nowhere' }, 'ONETHING_KEYS_FILE'],
    [{ ONETHING_KEYS_FILE: tokenKeysFile }, 'keys: fields'],
    [{ ONETHING_TODAY: '2026-03-10', NODE_ENV: 'production' }, 'ONETHING_TODAY'],
    [{ ONETHING_TODAY: 'tomorrow' }, 'not a date'],
  ])('says what is wrong: %j', (more, message) => expect(() => subgraphEnvironment('children', { ...whole, ...more })).toThrow(message));
});
