import { signServiceToken } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import type { JWK } from 'jose';
import type { GatewayContext } from './gateway-context.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

/** Asks one subgraph in the name of the caller. Throws `SubgraphUnavailable`. */
export type CallSubgraph = (subgraph: SubgraphTransport, request: SubgraphRequest, context: GatewayContext) => Promise<SubgraphAnswer>;

/** A token of a minute is used again for this long; then it still has time enough for the slowest fetch. */
const REUSED_MS = 30_000;

interface KeptToken {
  token: string;
  madeMs: number;
}

/** The internal headers of one request to one subgraph, with a token made for nobody else and one minute. */
export async function internalHeaders(signingKey: JWK, subgraph: string, context: GatewayContext): Promise<Record<string, string>> {
  const token = await signServiceToken(signingKey, { ...context.caller, purpose: context.purpose }, subgraph);
  return headersWith(token, context);
}

function headersWith(token: string, { language, traceId }: GatewayContext): Record<string, string> {
  return { 'x-onething-token': token, 'x-onething-language': language, 'x-onething-trace': traceId };
}

/**
 * Makes the only way by which this process talks to subgraphs: every single request carries a signed token. Signing costs as much as the
 * rest of a small fetch, so a token is used again within its first half minute: for the same caller, ground and subgraph only. Who a request comes
 * from is looked up before, every time: a token of a session that was ended is never sent again.
 */
export function subgraphCaller(signingKey: JWK): CallSubgraph {
  const kept = new WeakMap<Caller, Map<string, KeptToken>>();
  const tokenFor = async (subgraph: string, { caller, purpose }: GatewayContext): Promise<string> => {
    let ofCaller = kept.get(caller);
    if (!ofCaller) kept.set(caller, (ofCaller = new Map()));
    const use = `${purpose} ${subgraph}`;
    const nowMs = Date.now();
    const known = ofCaller.get(use);
    // A clock that was put back must not make a token last.
    if (known && nowMs >= known.madeMs && nowMs - known.madeMs < REUSED_MS) return known.token;
    const token = await signServiceToken(signingKey, { ...caller, purpose }, subgraph);
    ofCaller.set(use, { token, madeMs: nowMs });
    return token;
  };
  return async (subgraph, request, context) =>
    subgraph.send(request, headersWith(await tokenFor(subgraph.name, context), context), context.signal);
}
