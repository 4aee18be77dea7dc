import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { httpBank } from './http-bank.ts';

it.each([1, 2, 3, 32, 999_999, 3_000_001])('hands a file of %i bytes over whole, whatever the pieces', async (byteCount) => {
  const bytes = Buffer.alloc(byteCount, '年abc');
  let body = '';
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => response.end(JSON.stringify({ reference: 'R-1' })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bank = httpBank({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, withinMs: 20_000 });
  const file = { key: 'B1', fileName: 'f.csv', mediaType: 'text/csv', layout: '{"memo":"民政补贴"}', byteCount };
  async function* content(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < byteCount; start += 100_000) yield bytes.subarray(start, start + 100_000);
  }
  expect(await bank.submit({ ...file, content })).toEqual({ outcome: 'ACCEPTED', reference: 'R-1' });
  const received = JSON.parse(body) as { layout: string; contentBase64: string };
  expect(received.layout).toBe(file.layout);
  expect(Buffer.from(received.contentBase64, 'base64').equals(bytes)).toBe(true);
  await new Promise((resolve) => void server.close(resolve));
});
