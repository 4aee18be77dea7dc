import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languageOfRequest } from '../door/language.ts';
import { DoorRefusal } from '../door/refusals.ts';
import { POLICY_FOR_FILES } from '../door/security-headers.ts';
import type { CallSubgraph } from '../graphql/call-subgraph.ts';
import type { SubgraphTransport } from '../graphql/subgraph-transport.ts';
import type { Visitors } from '../sign-in/visitor.ts';
import type { FileStore } from './file-store.ts';

/** What handing out files needs. */
export interface DownloadRouteParts {
  store: FileStore;
  visitors: Visitors;
  /** The subgraph that knows who may read which file. */
  owner: SubgraphTransport;
  call: CallSubgraph;
  perMinute: number | false;
}

const FILE_ACCESS = 'query FileAccess($fileId: ID!) { fileAccess(fileId: $fileId) { fileName mediaType } }';

/** Name and type under which the caller may read a file; undefined when the caller may not. Refuses FILE_UNAVAILABLE. */
async function accessOf(
  request: FastifyRequest,
  fileId: string,
  parts: DownloadRouteParts,
): Promise<{ fileName: string; mediaType: string } | undefined> {
  const { caller, purpose } = await parts.visitors.of(request);
  const context = { caller, purpose, language: languageOfRequest(request), traceId: request.id };
  const answer = await parts
    .call(parts.owner, { query: FILE_ACCESS, variables: { fileId }, operationName: 'FileAccess' }, context)
    .catch(() => {
      throw new DoorRefusal('FILE_UNAVAILABLE');
    });
  return (answer.data?.['fileAccess'] ?? undefined) as { fileName: string; mediaType: string } | undefined;
}

function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  // The plain form for old programs, the encoded one for names in Chinese.
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encoded}`;
}

/**
 * `GET /files/<fileId>`: streams a file after the owning subgraph agreed, as an attachment; pictures inline with `?inline=1`.
 * Whatever the reason for a no, the answer is NOT_FOUND: it tells nobody which files exist.
 */
export function downloadRoutes(app: FastifyInstance, parts: DownloadRouteParts): void {
  const limit =
    parts.perMinute === false
      ? false
      : { max: parts.perMinute, keyGenerator: (request: FastifyRequest) => parts.visitors.countingKey(request) };
  app.get<{ Params: { fileId: string }; Querystring: { inline?: string } }>(
    '/files/:fileId',
    { config: { rateLimit: limit }, compress: false },
    async (request, reply) => {
      const { caller } = await parts.visitors.of(request);
      if (caller.kind === 'ANONYMOUS') throw new DoorRefusal('UNAUTHENTICATED');
      const access = await accessOf(request, request.params.fileId, parts);
      const file = access && (await parts.store.open(request.params.fileId));
      if (!file) throw new DoorRefusal('NOT_FOUND');
      const isPicture = file.details.mediaType.startsWith('image/');
      const kind = request.query.inline === '1' && isPicture ? 'inline' : 'attachment';
      return reply
        .header('content-type', file.details.mediaType)
        .header('content-length', file.details.sizeBytes)
        .header('content-disposition', disposition(kind, access.fileName || file.details.fileName))
        .header('content-security-policy', POLICY_FOR_FILES)
        .header('cache-control', 'private, no-store')
        .send(file.content);
    },
  );
}
