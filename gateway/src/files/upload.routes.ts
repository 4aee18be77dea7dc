import multipart from '@fastify/multipart';
import type { Clock, Ids } from '@onething/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JWK } from 'jose';
import { requireFromPortal } from '../door/from-portal.ts';
import { DoorRefusal } from '../door/refusals.ts';
import type { Visitors } from '../sign-in/visitor.ts';
import type { AntivirusScanner } from './antivirus.ts';
import { UPLOAD_BYTES_MAX } from './check-upload.ts';
import type { FileDetails, FileStore } from './file-store.ts';
import { receiveUpload } from './receive-upload.ts';
import { signReceipt } from './upload-receipt.ts';

/** What receiving uploads needs. */
export interface UploadRouteParts {
  store: FileStore;
  scanner: AntivirusScanner;
  visitors: Visitors;
  signingKey: JWK;
  clock: Clock;
  ids: Ids;
  /** Subgraph that takes the receipts. */
  owner: string;
  perMinute: number | false;
  /** Photos of reports, which come without sign-in, by address. */
  unsignedPerMinute: number | false;
}

/** Whom a receipt names for a photo that came without sign-in, and the only purpose it is good for: a report of a child in danger. */
const UNSIGNED = { subject: 'anonymous', purpose: 'protection-report' } as const;

/** What a portal calls a purpose: `material`, `visit-photo`. */
const PURPOSE = /^[a-z][a-z-]{0,39}$/;

/** Reads the parts of the form; the file streams into quarantine while it arrives. */
async function readForm(request: FastifyRequest, parts: UploadRouteParts, subject: string): Promise<FileDetails> {
  let details: FileDetails | undefined;
  let purpose = 'material';
  for await (const part of request.parts({ limits: { fileSize: UPLOAD_BYTES_MAX, files: 1, fields: 4, fieldSize: 200, parts: 5 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'purpose' && typeof part.value === 'string' && PURPOSE.test(part.value)) purpose = part.value;
      continue;
    }
    details = await receiveUpload(parts, {
      fileId: parts.ids.next(),
      fileName: part.filename ?? '',
      purpose,
      uploadedBy: subject,
      uploadedAt: parts.clock.now(),
      content: part.file,
      isTooLarge: () => part.file.truncated,
    });
  }
  if (!details) throw new DoorRefusal('FILE_MISSING');
  // A purpose that came behind the file counts as well.
  return { ...details, purpose };
}

/** Signs and sends what was kept. */
async function answerKept(parts: UploadRouteParts, details: FileDetails, reply: FastifyReply): Promise<FastifyReply> {
  const receipt = await signReceipt(parts.signingKey, details, parts.owner, parts.clock);
  const { fileId, fileName, mediaType, sizeBytes } = details;
  return reply.code(201).header('cache-control', 'no-store').send({ receipt, fileId, fileName, mediaType, sizeBytes });
}

/** `POST /uploads/unsigned`: photos of a report by anybody. Nobody is named, the purpose is fixed, few are taken from an address. */
function unsignedUploadRoute(app: FastifyInstance, parts: UploadRouteParts): void {
  const limit =
    parts.unsignedPerMinute === false
      ? false
      : { max: parts.unsignedPerMinute, keyGenerator: (request: FastifyRequest) => parts.visitors.addressKey(request) };
  app.post(
    '/uploads/unsigned',
    { config: { rateLimit: limit }, preHandler: [requireFromPortal], bodyLimit: UPLOAD_BYTES_MAX + 64 * 1024 },
    async (request, reply) => {
      if (!request.isMultipart()) throw new DoorRefusal('FILE_MISSING');
      const details = await readForm(request, parts, UNSIGNED.subject);
      if (!details.mediaType.startsWith('image/')) throw new DoorRefusal('FILE_TYPE_REFUSED');
      return answerKept(parts, { ...details, purpose: UNSIGNED.purpose }, reply);
    },
  );
}

/** `POST /uploads` (multipart: `purpose`, `file`) → `{ receipt, fileId, fileName, mediaType, sizeBytes }`. */
export async function uploadRoutes(app: FastifyInstance, parts: UploadRouteParts): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  const requireSignedIn = async (request: FastifyRequest): Promise<void> => {
    const { session } = await parts.visitors.of(request);
    if (!session) throw new DoorRefusal('UPLOAD_UNAUTHENTICATED');
  };
  const limit =
    parts.perMinute === false
      ? false
      : { max: parts.perMinute, keyGenerator: (request: FastifyRequest) => parts.visitors.countingKey(request) };
  app.post(
    '/uploads',
    { config: { rateLimit: limit }, preHandler: [requireFromPortal, requireSignedIn], bodyLimit: UPLOAD_BYTES_MAX + 64 * 1024 },
    async (request, reply) => {
      const { caller } = await parts.visitors.of(request);
      if (!request.isMultipart()) throw new DoorRefusal('FILE_MISSING');
      const details = await readForm(request, parts, caller.subject);
      return answerKept(parts, details, reply);
    },
  );
  unsignedUploadRoute(app, parts);
}
