import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from './antivirus.ts';

let server: Server | undefined;

afterEach(() => void server?.close());

/** A daemon that reads the whole stream and then says `verdict`; without one it never answers. */
async function daemon(verdict: string | undefined): Promise<{ port: number; received: () => Buffer }> {
  let all = Buffer.alloc(0);
  const started = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      all = Buffer.concat([all, part]);
      if (verdict !== undefined && all.subarray(-4).equals(Buffer.alloc(4))) socket.end(verdict);
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return { port: (started.address() as AddressInfo).port, received: () => all };
}

describe('antivirus daemon', () => {
  it('gets the content in counted chunks and says that it is clean', async () => {
    const { port, received } = await daemon('stream: OK\0');
    const content = Buffer.alloc(100_000, 7);
    expect(await clamdScanner('127.0.0.1', port).scan(content)).toEqual({ clean: true });
    expect(received().subarray(0, 10).toString('latin1')).toBe('zINSTREAM\0');
    expect(received().readUInt32BE(10)).toBe(65_536);
    expect(received().length).toBe(10 + 4 + 65_536 + 4 + (100_000 - 65_536) + 4);
  });

  it('says what it found', async () => {
    const { port } = await daemon('stream: Win.Test.EICAR_HDB-1 FOUND\0');
    expect(await clamdScanner('127.0.0.1', port).scan(Buffer.from('x'))).toEqual({ clean: false, finding: 'Win.Test.EICAR_HDB-1' });
  });

  it('gives no verdict when it fails, is silent or is not there', async () => {
    const failing = await daemon('INSTREAM size limit exceeded. ERROR\0');
    await expect(clamdScanner('127.0.0.1', failing.port).scan(Buffer.from('x'))).rejects.toThrow('verdict');
    server?.close();
    const silent = await daemon(undefined);
    await expect(clamdScanner('127.0.0.1', silent.port, 100).scan(Buffer.from('x'))).rejects.toThrow('does not answer');
    await expect(clamdScanner('127.0.0.1', 1).scan(Buffer.from('x'))).rejects.toThrow();
  });
});
