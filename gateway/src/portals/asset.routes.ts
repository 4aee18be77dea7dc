import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DoorRefusal } from '../door/refusals.ts';
import type { StaticFolders } from '../gateway-options.ts';

/** A name with a content hash as the builds write it: another content has another name. */
const HASHED = /[-.][A-Za-z0-9_-]{8}\.(?:js|css|woff2?|svg|png|jpe?g|webp|ico|json|map)$/;
/** Notes of the builds for this server, not for browsers. */
const PRIVATE = new Set(['trusted-documents.json', 'first-files.json', 'offline-files.json', 'mf-stats.json', 'index.html']);
const YEAR_SECONDS = 31_536_000;

/** Hashed assets for ever; manifests and entries are asked for again every time. */
function cacheControlOf(name: string): string {
  // `remoteEntry.js` and `mf-manifest.json` keep their names while their content changes.
  return HASHED.test(name) && !/^(remoteEntry|mf-manifest)\./.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

function requirePublic(path: string): void {
  if (path.split('/').some((part) => part.startsWith('.')) || PRIVATE.has(basename(path))) throw new DoorRefusal('NOT_FOUND');
}

function send(reply: FastifyReply, folder: string, path: string): FastifyReply {
  requirePublic(path);
  reply.header('cache-control', cacheControlOf(basename(path)));
  return reply.sendFile(path, folder, { cacheControl: false });
}

/**
 * Serves the built front ends: `/assets/…` and other files of the shell, `/mfe/<name>/…` of the remotes.
 * A missing asset is NOT_FOUND, never the page: an old page that asks for an old chunk must notice.
 */
export async function assetRoutes(app: FastifyInstance, folders: StaticFolders): Promise<void> {
  const shell = resolve(folders.shell);
  const remotes = new Map(Object.entries(folders.remotes).map(([name, folder]) => [name, resolve(folder)]));
  await app.register(fastifyStatic, { root: shell, serve: false, decorateReply: true, dotfiles: 'deny', preCompressed: true });

  app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => send(reply, shell, `assets/${request.params['*']}`));
  app.get<{ Params: { name: string; '*': string } }>('/mfe/:name/*', async (request, reply) => {
    const folder = remotes.get(request.params.name);
    if (!folder) throw new DoorRefusal('NOT_FOUND');
    return send(reply, folder, request.params['*']);
  });
  // Files at the top of the shell: the entry of the federation runtime, icons.
  app.get<{ Params: { file: string } }>('/:file(^[\\w.-]+\\.[a-z0-9]+$)', async (request, reply) => {
    if (!existsSync(resolve(shell, request.params.file))) throw new DoorRefusal('NOT_FOUND');
    return send(reply, shell, request.params.file);
  });
}
