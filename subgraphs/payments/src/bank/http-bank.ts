import type { BankAdapter, BankAnswer, BankFile, BankReturnFile } from './bank-adapter.ts';

/** A bank that did not answer in this time may have the file or not. A file gets a second more for each megabyte. */
const answerWithinMs = 5_000;
const msPerMegabyte = 1_000;

/**
 * A bank behind an HTTP interface (docs/bank-files.md). `token` is sent as a bearer token. Every call that ends without a readable answer
 * throws: its outcome is unknown.
 */
export function httpBank({ url, token, withinMs = answerWithinMs }: { url: string; token?: string; withinMs?: number }): BankAdapter {
  const call = async (path: string, init: RequestInit = {}, ms = withinMs): Promise<Response> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(new URL(path, url), { ...init, headers, signal: AbortSignal.timeout(ms), redirect: 'error' });
    if (response.status >= 500) throw new Error(`the bank answered ${response.status}`);
    return response;
  };
  return {
    kind: 'ONLINE',
    submit: async (file) => {
      const init = { method: 'PUT', body: ReadableStream.from(submission(file)), duplex: 'half' as const };
      const ms = withinMs + Math.ceil((file.byteCount / 1_000_000) * msPerMegabyte);
      return answerOf(await call(`batches/${encodeURIComponent(file.key)}`, init, ms));
    },
    enquire: async (key) => {
      const response = await call(`batches/${encodeURIComponent(key)}`);
      return response.status === 404 ? { outcome: 'NOT_KNOWN' } : answerOf(response);
    },
    fetchReturns: async (key) => {
      const response = await call(`batches/${encodeURIComponent(key)}/returns`);
      if (!response.ok) return [];
      const { returns } = (await response.json()) as { returns: { fileName: string; contentBase64: string }[] };
      return returns.map(({ fileName, contentBase64 }): BankReturnFile => ({ fileName, content: Buffer.from(contentBase64, 'base64') }));
    },
  };
}

async function answerOf(response: Response): Promise<BankAnswer> {
  const body = (await response.json()) as { reference?: unknown; reason?: unknown };
  if (response.ok && typeof body.reference === 'string' && body.reference !== '') return { outcome: 'ACCEPTED', reference: body.reference };
  if (!response.ok && response.status < 500) return { outcome: 'REFUSED', reason: String(body.reason ?? response.status).slice(0, 100) };
  throw new Error('the bank answered without a reference');
}

/** `{ fileName, mediaType, layout, contentBase64 }`, written as the file is read. Base64 goes by threes, so up to two bytes wait for the next piece. */
async function* submission({ fileName, mediaType, layout, content }: BankFile): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify({ fileName, mediaType, layout }).slice(0, -1)},"contentBase64":"`);
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of content()) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % 3);
    yield Buffer.from(bytes.toString('base64', 0, whole));
    rest = bytes.subarray(whole);
  }
  yield Buffer.from(`${Buffer.from(rest).toString('base64')}"}`);
}
