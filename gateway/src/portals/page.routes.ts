import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOfPage } from '../door/language.ts';
import { DoorRefusal } from '../door/refusals.ts';
import { policyForPages } from '../door/security-headers.ts';
import { sendRefusal } from '../door/send-refusal.ts';
import type { PageTemplates } from './page-template.ts';
import type { ServerRenderer } from './server-renderer.ts';

/** What pages need. */
export interface PageRouteParts {
  templates: PageTemplates;
  renderer: ServerRenderer | undefined;
  /** Names of the remotes that are there. */
  remotes: readonly string[];
}

/** Addresses that are never pages: what is missing there is missing. */
const NO_PAGES = /^\/(assets|mfe|auth|files|uploads|health|identity|graphql)(\/|$)/;
const CODE = /^\/(\d{6}(?:\d{3}(?:\d{3})?)?)(?:\/|$)/;
/** The applicants' front end: it draws every path no other remote has its name on. */
const APPLICANTS = 'hall';

function isPageRequest(request: FastifyRequest, path: string): boolean {
  const accepts = request.headers.accept ?? '*/*';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !NO_PAGES.test(path) && !/\.[a-z0-9]+$/i.test(path) && /text\/html|\*\/\*/.test(accepts);
}

/** The remote of a path: the one its first part names, else the applicants'. */
function remoteOfPath(path: string, remotes: readonly string[]): string | undefined {
  const first = path.split('/')[1] ?? '';
  if (remotes.includes(first)) return first;
  return remotes.includes(APPLICANTS) ? APPLICANTS : undefined;
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, path: string, parts: PageRouteParts): Promise<FastifyReply> {
  const language = languageOfPage(request);
  const remote = remoteOfPath(path, parts.remotes);
  const rendered = remote === APPLICANTS ? await parts.renderer?.render(path, language) : undefined;
  const html = await parts.templates.page(remote, {
    language: rendered?.lang ?? language,
    code: CODE.exec(path)?.[1],
    title: rendered?.title,
    html: rendered?.html,
    data: rendered?.data,
  });
  return reply
    .code(rendered?.status ?? 200)
    .header('cache-control', 'no-cache')
    .header('vary', 'Cookie, Accept-Language')
    .header('content-security-policy', policyForPages())
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Every other address a browser opens is a page of the shell; everything else is NOT_FOUND. */
export function pageRoutes(app: FastifyInstance, parts: PageRouteParts | undefined): void {
  app.setNotFoundHandler(async (request, reply) => {
    const path = (request.url.split('?')[0] ?? '/').replace(/(?<=.)\/+$/, '');
    if (parts && isPageRequest(request, path)) return sendPage(request, reply, path, parts);
    return sendRefusal(request, reply, new DoorRefusal('NOT_FOUND'));
  });
}
