import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BankBooks } from './bank-books.ts';
import { runsInProduction } from './environment.ts';
import { isBankMood } from './mood.ts';
import { type AgreedLayout, readPaymentFile } from './read-payment-file.ts';
import { writeReturns } from './write-returns.ts';

const largestBodyBytes = 200_000_000;

/** A running sandbox. */
export interface BankSandbox {
  /** Listens on loopback; any free port by default. Returns its address, to which paths are relative. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
}

/** A bank that moves no money. Throws under NODE_ENV=production. */
export function createBankSandbox({ stateFile }: { stateFile: string }): BankSandbox {
  if (runsInProduction()) throw new Error('The bank sandbox moves no money: it is not for production');
  const books = new BankBooks(stateFile);
  const server = createServer((request, response) => {
    answer(books, request, response).catch(() => respond(response, 400, { reason: 'not understood' }));
  });
  return {
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
      }),
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

async function answer(books: BankBooks, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return respond(response, 403, { reason: 'this machine only' });
  const [, path, key = '', part] = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.split('/').map(decodeURIComponent);
  if (path === 'mood') return answerMood(books, request, response);
  if (path !== 'batches' || key === '') return respond(response, 404, { reason: 'no such path' });
  if (books.mood === 'SILENT') return void request.socket.destroy();
  if (request.method === 'PUT' && part === undefined) return take(books, key, request, response);
  const file = books.file(key);
  if (!file) return respond(response, 404, { reason: 'no such file' });
  if (part !== 'returns') return respond(response, 200, { reference: file.reference });
  const layout = JSON.parse(file.layout) as AgreedLayout;
  const orders = await readPaymentFile(layout, Buffer.from(file.contentBase64, 'base64'));
  const { sendsBackEnding } = books;
  // What it took in another mood it does not call back.
  const mood = books.mood === 'CALLS_BACK' && file.takenIn !== 'CALLS_BACK' ? 'GOOD' : books.mood;
  const returns = await writeReturns({ key, layout, orders, mood, sendsBackEnding, timesAsked: books.ask(file) });
  respond(response, 200, {
    returns: returns.map(({ extension, content }, index) => ({
      fileName: `${key}-${index + 1}.${extension}`,
      contentBase64: Buffer.from(content).toString('base64'),
    })),
  });
}

async function take(books: BankBooks, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await bodyOf(request)) as { layout?: unknown; contentBase64?: unknown };
  if (books.mood === 'REFUSES') return respond(response, 422, { reason: '付款账户余额不足' });
  const { layout, contentBase64 } = body;
  if (typeof layout !== 'string' || typeof contentBase64 !== 'string')
    return respond(response, 422, { reason: 'layout and contentBase64 are required' });
  try {
    await readPaymentFile(JSON.parse(layout) as AgreedLayout, Buffer.from(contentBase64, 'base64'));
  } catch (error) {
    return respond(response, 422, { reason: error instanceof Error ? error.message : 'not readable' });
  }
  const { reference } = books.take(key, { layout, contentBase64 });
  if (books.mood === 'LOSES_ANSWER') return void request.socket.destroy();
  respond(response, 200, { reference });
}

async function answerMood(books: BankBooks, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'PUT') {
    const { mood: wanted, sendsBackEnding = '' } = (await bodyOf(request)) as { mood?: unknown; sendsBackEnding?: unknown };
    if (!isBankMood(wanted) || typeof sendsBackEnding !== 'string') return respond(response, 422, { reason: 'no such mood' });
    books.changeMood(wanted, sendsBackEnding);
  }
  const { mood, sendsBackEnding, counts } = books;
  respond(response, 200, { mood, sendsBackEnding, ...counts });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > largestBodyBytes) throw new Error('too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
