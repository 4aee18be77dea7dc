import { isDeepStrictEqual } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '@onething/gateway';
import { composeSupergraph } from '@onething/gateway/compose';
import { createIdentityProvider } from '@onething/identity';
import { HttpPerson } from '../kit/http-person.ts';
import { freePort } from '../kit/platform.ts';
import { deskDocuments, deskSchemas } from './gateway/desk.ts';
import type { DeskDocument } from './gateway/desk.ts';
import { startMeasured } from './gateway/measured-process.ts';
import type { MeasuredProcess } from './gateway/measured-process.ts';
import { send, sendMany } from './gateway/send-many.ts';
import type { MeasuredRequest } from './gateway/send-many.ts';
import { atLeast } from './measurement.ts';
import type { Measurement } from './measurement.ts';

const works: { work: string; size: string; document: DeskDocument; variables: object; requests: number }[] = [
  { work: 'desk, three subgraphs', size: '1 item', document: 'desk', variables: { first: 1 }, requests: 200 },
  { work: 'desk, three subgraphs', size: '50 items', document: 'desk', variables: { first: 50 }, requests: 80 },
  { work: 'look-up, one subgraph', size: '1 item', document: 'lookUp', variables: { code: '370112002' }, requests: 300 },
];
// Little enough to end within minutes on a busy machine: the compiler has not wholly settled, for any of the three.
const rounds = 4;
const warmingRounds = 3;
const bar = 1.8;

/** A door under measurement: its process and how it is asked. */
interface Door {
  process: MeasuredProcess;
  request(document: DeskDocument, variables: object): MeasuredRequest;
}

type DoorName = 'ours' | 'stock' | 'proxy';

/** Starts whatever is measured; everything it started ends with `stop`. */
async function startDoors(): Promise<{ doors: Record<DoorName, Door>; stop(): Promise<void> }> {
  const endings: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.toReversed()) await end();
  };
  const start = async (file: string, settings: Parameters<typeof startMeasured>[1]): Promise<MeasuredProcess> => {
    const measured = await startMeasured(file, settings);
    endings.push(() => measured.stop());
    return measured;
  };
  try {
    const urls: Record<string, string> = {};
    for (const name of Object.keys(deskSchemas)) urls[name] = (await start('run-subgraph.ts', { urls: {}, supergraphSdl: '', name })).url;
    const composed = composeSupergraph(Object.entries(deskSchemas).map(([name, sdl]) => ({ name, sdl })));
    const supergraphSdl = Object.entries(urls).reduce((sdl, [name, url]) => sdl.replace(`http://${name}.invalid/graphql`, url), composed);

    const [port, identityPort] = [await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${port}`;
    const issuer = `http://127.0.0.1:${identityPort}`;
    const words = { zh: '测量', en: 'Measurement' };
    const identity = await createIdentityProvider({
      issuer,
      people: [
        {
          subject: 'officer',
          name: '示例经办',
          group: words,
          job: words,
          kind: 'STAFF',
          grants: [{ role: 'countyOfficer', jurisdiction: '370112' }],
        },
      ],
      clients: [{ clientId: 'gateway', clientSecret: 'sample', redirectUris: [`${origin}/auth/callback`] }],
    });
    endings.push(() => identity.close());
    await identity.listen(identityPort);
    const dataFolder = await mkdtemp(join(tmpdir(), 'onething-bench-'));
    endings.push(() => rm(dataFolder, { recursive: true, force: true }));

    const ours = await start('run-onething.ts', { urls, supergraphSdl, port, dataFolder, issuer });
    const person = await new HttpPerson(origin).signIn('officer');
    const fromPortal = { 'x-onething-request': '1', cookie: person.cookie };
    const stock = await start('run-stock.ts', { urls, supergraphSdl });
    const proxy = await start('run-proxy.ts', { urls, supergraphSdl });
    const doors: Record<DoorName, Door> = {
      ours: {
        process: ours,
        request: (document, variables) => ({
          url: ours.url,
          headers: fromPortal,
          body: { documentId: documentIdOf(deskDocuments[document]), variables },
        }),
      },
      stock: {
        process: stock,
        request: (document, variables) => ({ url: stock.url, headers: {}, body: { query: deskDocuments[document], variables } }),
      },
      proxy: {
        process: proxy,
        request: (document, variables) => ({ url: proxy.url, headers: {}, body: { operationName: document, variables } }),
      },
    };
    return { doors, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Throws unless every door gives the same answer: a faster wrong one is no figure. */
async function requireSameAnswer(requests: Record<DoorName, MeasuredRequest>): Promise<void> {
  const floor: unknown = JSON.parse(await send(requests.proxy));
  for (const name of ['ours', 'stock'] as const) {
    const answer: unknown = JSON.parse(await send(requests[name]));
    if (!isDeepStrictEqual(answer, floor)) throw new Error(`${name} answers otherwise: ${JSON.stringify(answer).slice(0, 500)}`);
  }
}

/** Requests each door answers in a second of its own processor time. The doors take turns, so that what else the machine does meets all alike. */
async function ratesOf(doors: Record<DoorName, Door>, work: (typeof works)[number]): Promise<Record<DoorName, number>> {
  const names = Object.keys(doors) as DoorName[];
  const requests = Object.fromEntries(names.map((name) => [name, doors[name].request(work.document, work.variables)])) as Record<
    DoorName,
    MeasuredRequest
  >;
  await requireSameAnswer(requests);
  const used: Record<DoorName, number> = { ours: 0, stock: 0, proxy: 0 };
  for (let round = -warmingRounds; round < rounds; round += 1) {
    for (const name of names) {
      const { process } = doors[name];
      const before = await process.cpuSeconds();
      await sendMany(requests[name], work.requests);
      if (round >= 0) used[name] += (await process.cpuSeconds()) - before;
    }
  }
  return Object.fromEntries(names.map((name) => [name, (rounds * work.requests) / used[name]])) as Record<DoorName, number>;
}

/**
 * A portal's operations through our gateway, signed in and signed for, beside a stock Apollo gateway that does neither, and a hand-written proxy
 * as the floor. Canned subgraphs in processes of their own; rates are per second of the door's own processor time.
 */
export async function gatewayBenchmark(): Promise<Measurement[]> {
  const { doors, stop } = await startDoors();
  try {
    const measurements: Measurement[] = [];
    for (const work of works) {
      const rates = await ratesOf(doors, work);
      const { work: name, size } = work;
      const cpu = (rate: number): string => `${(1000 / rate).toFixed(2)} ms of processor a request`;
      measurements.push(
        { work: `${name}: our gateway`, size, value: rates.ours, unit: '/s', note: cpu(rates.ours) },
        { work: `${name}: stock gateway`, size, value: rates.stock, unit: '/s', note: cpu(rates.stock) },
        { work: `${name}: hand-written proxy`, size, value: rates.proxy, unit: '/s', note: cpu(rates.proxy) },
        atLeast(
          {
            work: `${name}: ours to stock`,
            size,
            value: rates.ours / rates.stock,
            unit: '×',
            note: `${(rates.ours / rates.proxy).toFixed(2)} × the proxy`,
          },
          bar,
        ),
      );
    }
    return measurements;
  } finally {
    await stop();
  }
}
