import { signServiceToken } from '@onething/subgraph-kit';
import type { JWK } from 'jose';
import type { GatewayContext } from './gateway-context.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

/** Asks one subgraph in the name of the caller. Throws `SubgraphUnavailable`. */
export type CallSubgraph = (subgraph: SubgraphTransport, request: SubgraphRequest, context: GatewayContext) => Promise<SubgraphAnswer>;

/** The internal headers of one request to one subgraph, with a token made for nobody else and one minute. */
export async function internalHeaders(signingKey: JWK, subgraph: string, context: GatewayContext): Promise<Record<string, string>> {
  const token = await signServiceToken(signingKey, { ...context.caller, purpose: context.purpose }, subgraph);
  return { 'x-onething-token': token, 'x-onething-language': context.language, 'x-onething-trace': context.traceId };
}

/** Makes the only way by which this process talks to subgraphs: every single request carries a fresh signed token. */
export function subgraphCaller(signingKey: JWK): CallSubgraph {
  return async (subgraph, request, context) =>
    subgraph.send(request, await internalHeaders(signingKey, subgraph.name, context), context.signal);
}
