import { anonymousCaller } from '@onething/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import type { CallSubgraph } from '../graphql/call-subgraph.ts';
import type { SubgraphTransport } from '../graphql/subgraph-transport.ts';

/** What `/theme.css` needs. */
export interface ThemeRouteParts {
  /** The subgraph that knows the portals. */
  portals: SubgraphTransport;
  call: CallSubgraph;
}

const ACCENT = 'query PortalAccent($code: JurisdictionCode!) { portal(code: $code) { accentColour } }';
/** The platform's own accent, for no portal at all. */
const DEFAULT_ACCENT = '#0b5a8a';
const COLOUR = /^#[0-9a-f]{6}$/i;
const CODE = /^\d{6}(\d{3}(\d{3})?)?$/;
const KEEP_MS = 60_000;
const KEEP_MAX = 4_000;

/** `GET /theme.css?code=`: a portal's accent colour as a custom property. That it can be read is the care of who answers for portals. */
export function themeRoutes(app: FastifyInstance, parts: ThemeRouteParts): void {
  const known = new Map<string, { accent: string; until: number }>();

  const accentOf = async (code: string, traceId: string): Promise<string> => {
    const kept = known.get(code);
    if (kept && kept.until > performance.now()) return kept.accent;
    const context = { caller: anonymousCaller, purpose: 'portal', language: 'zh-CN' as const, traceId };
    const answer = await parts
      .call(parts.portals, { query: ACCENT, variables: { code }, operationName: 'PortalAccent' }, context)
      .catch(() => undefined);
    // Without an answer the page keeps the default colour, and the next request asks again.
    if (!answer?.data) return DEFAULT_ACCENT;
    const portal = answer.data['portal'] as { accentColour?: string } | null | undefined;
    const accent = COLOUR.test(portal?.accentColour ?? '') ? (portal?.accentColour as string) : DEFAULT_ACCENT;
    if (known.size >= KEEP_MAX) known.clear();
    known.set(code, { accent, until: performance.now() + KEEP_MS });
    return accent;
  };

  app.get<{ Querystring: { code?: string } }>('/theme.css', async (request, reply) => {
    const { code = '' } = request.query;
    const accent = CODE.test(code) ? await accentOf(code, request.id) : DEFAULT_ACCENT;
    return reply.header('cache-control', 'public, max-age=60').type('text/css; charset=utf-8').send(`:root { --accent: ${accent}; }\n`);
  });
}
