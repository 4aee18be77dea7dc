import type { BankAdapter, BankAnswer, BankReturnFile } from './bank-adapter.ts';

/** A bank that did not answer in this time may have the file or not. */
const answerWithinMs = 5_000;

/**
 * A bank behind an HTTP interface (docs/bank-files.md). `token` is sent as a bearer token. Every call that ends without a readable answer
 * throws: its outcome is unknown.
 */
export function httpBank({ url, token, withinMs = answerWithinMs }: { url: string; token?: string; withinMs?: number }): BankAdapter {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(new URL(path, url), { ...init, headers, signal: AbortSignal.timeout(withinMs), redirect: 'error' });
    if (response.status >= 500) throw new Error(`the bank answered ${response.status}`);
    return response;
  };
  return {
    kind: 'ONLINE',
    submit: async ({ key, fileName, mediaType, layout, content }) => {
      const body = JSON.stringify({ fileName, mediaType, layout, contentBase64: Buffer.from(content).toString('base64') });
      return answerOf(await call(`batches/${encodeURIComponent(key)}`, { method: 'PUT', body }));
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
