import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { policyForPages } from '../door/security-headers.ts';
import { DoorRefusal } from '../door/refusals.ts';
import type { StaticFolders } from '../gateway-options.ts';
import type { PageTemplates } from './page-template.ts';

/** A file a device holds; without a revision its name changes with its content. */
interface OfflineFile {
  url: string;
  revision: string | null;
}

const EMPTY_PAGE = '/offline.html';
/** The worker may fetch from this site and nothing else. */
const POLICY_FOR_WORKER = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** What a front end's build says its pages need without a network; nothing when none of them opens without one. */
async function filesOf(folder: string): Promise<OfflineFile[]> {
  const text = await readFile(join(folder, 'offline-files.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as OfflineFile[];
}

/**
 * `GET /offline.html`: the shell without anybody's content, in no language yet. `GET /service-worker.js`: the worker that holds it and the program files;
 * the list stands in front of its program, so that a new build of any front end makes a new worker.
 */
export function offlineRoutes(app: FastifyInstance, folders: StaticFolders, templates: PageTemplates): void {
  const emptyPage = (): Promise<string> => templates.page(undefined, { language: 'zh-CN' });

  app.get(EMPTY_PAGE, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyForPages())
      .type('text/html; charset=utf-8')
      .send(await emptyPage()),
  );

  app.get('/service-worker.js', async (_request, reply) => {
    const program = await readFile(join(resolve(folders.shell), 'service-worker.js'), 'utf8').catch(() => undefined);
    if (program === undefined) throw new DoorRefusal('NOT_FOUND');
    const files = await Promise.all([folders.shell, ...Object.values(folders.remotes)].map((folder) => filesOf(resolve(folder))));
    const revision = createHash('sha256')
      .update(await emptyPage())
      .digest('hex')
      .slice(0, 20);
    const list = JSON.stringify([{ url: EMPTY_PAGE, revision }, ...files.flat()]);
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', POLICY_FOR_WORKER)
      .type('text/javascript; charset=utf-8')
      .send(`self.offlineFiles = ${list};\n${program}`);
  });
}
