import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileStore } from './files/file-store.ts';
import { sampleSubgraphs } from './testing/sample-subgraphs.ts';
import type { SampleBehaviour, SampleSubgraph } from './testing/sample-subgraphs.ts';
import { registered, startTestGateway } from './testing/test-gateway.ts';
import type { TestGateway } from './testing/test-gateway.ts';

const servers: Server[] = [];
let test: TestGateway | undefined;

afterEach(async () => {
  await test?.stop();
  test = undefined;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Serves a sample subgraph over HTTP as the real ones do: nothing without a valid token. */
async function overHttp(subgraph: SampleSubgraph, isFrozen: () => boolean): Promise<{ name: string; url: string }> {
  const server = createServer((request, response) => {
    if (isFrozen()) return;
    if (request.url === '/health/ready') return void response.end('{}');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      subgraph
        .execute(JSON.parse(Buffer.concat(parts).toString()) as Parameters<SampleSubgraph['execute']>[0], {
          token: headers['x-onething-token'] ?? '',
          headers,
        })
        .then(
          (answer) => response.end(JSON.stringify(answer)),
          () => response.writeHead(401).end(),
        );
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { name: subgraph.name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}

async function health(gateway: TestGateway): Promise<{ status: number; state: { ready: boolean; parts: Record<string, boolean> } }> {
  const response = await fetch(`${gateway.origin}/health/ready`);
  return { status: response.status, state: (await response.json()) as { ready: boolean; parts: Record<string, boolean> } };
}

describe('split mode', () => {
  it('federates over HTTP, survives a frozen subgraph, and a direct call without a token gets nothing', async () => {
    const behaviour: SampleBehaviour = { keys: [], seen: [], files: new Map() };
    const { subgraphs, supergraphSdl } = sampleSubgraphs(behaviour);
    const frozen = new Set<string>();
    const addresses = await Promise.all(subgraphs.map((subgraph) => overHttp(subgraph, () => frozen.has(subgraph.name))));
    test = await startTestGateway(4727, { subgraphs: addresses, supergraphSdl });
    behaviour.keys = test.behaviour.keys;
    const ask = async (): Promise<unknown> => (await (await test?.browser().graphql(registered('case', { id: '7' })))?.json()) as unknown;

    expect(await ask()).toEqual({ data: { case: { id: '7', name: 'case 7', amountFen: 141_100 } } });
    expect((await health(test)).status).toBe(200);

    frozen.add('payments');
    expect(await ask()).toMatchObject({ data: { case: { name: 'case 7', amountFen: null } }, errors: [{ message: 'INTERNAL' }] });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    // Answers without payments are still worth having: the door stays open and says what is missing.
    expect(await health(test)).toMatchObject({ status: 200, state: { ready: true, parts: { payments: false, children: true } } });
    frozen.clear();
    expect(await ask()).toMatchObject({ data: { case: { amountFen: 141_100 } } });

    const children = addresses.find(({ name }) => name === 'children');
    const direct = await fetch(children?.url ?? '', { method: 'POST', body: JSON.stringify({ query: '{ _service { sdl } }' }) });
    expect(direct.status).toBe(401);
    expect(await direct.text()).toBe('');
  });

  it('refuses to start for a supergraph with a subgraph it has no address of', async () => {
    await expect(startTestGateway(4727, { subgraphs: [] })).rejects.toThrow('children');
  });
});

describe('health', () => {
  it('is not ready until every part has been there once', async () => {
    test = await startTestGateway(4727);
    test.behaviour.before = (subgraph) => (subgraph === 'payments' ? new Promise(() => undefined) : undefined);
    expect(await health(test)).toMatchObject({
      status: 503,
      state: { ready: false, parts: { payments: false, sessions: true, files: true } },
    });
    test.behaviour.before = undefined;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await health(test)).toMatchObject({ status: 200, state: { ready: true } });
    expect((await fetch(`${test.origin}/health/live`)).status).toBe(200);
  });

  it('closes the door when files cannot be kept', async () => {
    const full = { probe: () => Promise.reject(new Error('ENOSPC')), sweepQuarantine: () => Promise.resolve(0) } as unknown as FileStore;
    test = await startTestGateway(4727, { fileStore: full });
    expect(await health(test)).toMatchObject({ status: 503, state: { parts: { files: false } } });
  });
});

describe('stopping', () => {
  it('finishes what is running and takes nothing new', async () => {
    test = await startTestGateway(4727, { subgraphTimeoutMs: 3_000 });
    test.behaviour.before = () => new Promise((resolve) => setTimeout(resolve, 400));
    const running = test.browser().graphql(registered('rename', { id: '1', name: 'new' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = test.gateway.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(
      fetch(`${test.origin}/health/live`, { headers: { connection: 'close' } }).then((response) => response.ok),
    ).rejects.toThrow();
    expect(await (await running).json()).toEqual({ data: { rename: { id: '1', name: 'new' } } });
    await stopped;
  });

  it('keeps sessions for the next start, without a readable name or number in the store', async () => {
    const dataFolder = join(tmpdir(), `gate-${randomUUID()}`);
    await mkdir(dataFolder);
    const { generateGatewayKeys, readGatewayKeys } = await import('./gateway-keys.ts');
    const keys = readGatewayKeys((await generateGatewayKeys()).keys);
    const first = await startTestGateway(4727, { dataFolder, keys });
    const browser = first.browser();
    await browser.signIn('guardian');
    await first.stop();
    const { readFile, readdir } = await import('node:fs/promises');
    for (const name of (await readdir(dataFolder)).filter((file) => file.startsWith('gateway.sqlite'))) {
      const bytes = await readFile(join(dataFolder, name));
      for (const secret of ['示例监护人', '370112199001010018', '13800000000', browser.cookies.get('onething_session') ?? ''])
        expect(bytes.includes(secret)).toBe(false);
    }
    test = await startTestGateway(4727, { dataFolder, keys });
    expect(await (await browser.open('/auth/session')).json()).toMatchObject({ signedIn: true, subject: 'guardian' });
    await rm(dataFolder, { recursive: true, force: true });
  });
});
