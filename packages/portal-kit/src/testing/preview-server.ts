/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Server } from 'node:http';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const paper = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M8 10h40M8 20h40" stroke="#76828d"/></svg>';

/** Serves a built preview under the gateway's content security policy; any other path is the page itself. */
export async function servePreview(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://preview').pathname;
    response.setHeader('content-security-policy', policy);
    if (path === '/uploads') {
      request.resume();
      const stored = { receipt: 'sample-receipt', fileId: 'sample-file', fileName: 'sample.jpg', mediaType: 'image/jpeg', sizeBytes: 1 };
      return request.once('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(stored)));
    }
    if (path.startsWith('/files/')) return response.setHeader('content-type', 'image/svg+xml').end(paper);
    const file = path.startsWith('/assets/') ? path : '/index.html';
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    // Their names hold their hashes: what was compiled once is not compiled again for the next state of a page.
    if (file !== '/index.html') response.setHeader('cache-control', 'max-age=3600, immutable');
    return response.end(readFileSync(join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The preview has no port');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
