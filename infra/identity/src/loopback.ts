import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True for the names and addresses that never leave this machine (127.0.0.0/8, ::1, localhost). */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host) || host.startsWith('::ffff:127.');
}

/** Throws when the issuer's address can be reached from elsewhere. */
export function requireLoopbackIssuer(issuer: string): URL {
  const url = new URL(issuer);
  if (!isLoopback(url.hostname)) {
    throw new Error(`The sample identity provider serves this machine only; ${url.hostname} is not a loopback host`);
  }
  return url;
}

/**
 * True when a request came in through this machine's own interface under a loopback name.
 * The name is checked too, else a web page elsewhere could rebind its own host name to 127.0.0.1.
 */
export function isLoopbackRequest(request: IncomingMessage): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  const localAddress = request.socket.localAddress;
  return isLoopback(name) && (localAddress === undefined || isLoopback(localAddress));
}
