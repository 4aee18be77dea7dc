import type { FastifyInstance, FastifyReply } from 'fastify';
import { pickText } from '../door/language.ts';
import type { Language } from '../door/language.ts';
import { refusals } from '../door/refusals.ts';
import type { RefusalCode } from '../door/refusals.ts';
import { policyForPages } from '../door/security-headers.ts';
import { escapeHtml } from './escape-html.ts';

const TEXTS = {
  'zh-CN': { brand: '一件事', heading: '没有登录成功', again: '重新登录', back: '返回，不登录' },
  en: { brand: 'OneThing', heading: 'You are not signed in', again: 'Sign in again', back: 'Go back without signing in' },
} as const;

/** The platform's ink and hairlines for pages that come before any portal. */
const STYLES = `
body { margin: 0; border-top: 6px solid #0b5a8a; background: #fff; color: #15202b; font: 17px/1.75 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif; }
header { border-bottom: 1px solid #d3d9df; }
header p { max-width: 1040px; margin: 0 auto; padding: 14px 16px; font-size: 19px; font-weight: 700; }
main { max-width: 720px; margin: 0 auto; padding: 32px 16px 72px; }
h1 { margin: 0 0 12px; font-size: 30px; line-height: 1.3; }
.lead { margin: 0 0 32px; font-size: 19px; }
a { display: inline-flex; align-items: center; min-height: 48px; color: #0b5a8a; text-underline-offset: 4px; }
a.main { padding: 0 24px; border-radius: 4px; background: #0b5a8a; color: #fff; font-weight: 700; text-decoration: none; }
a:focus-visible { outline: 3px solid #ffc83d; outline-offset: 2px; }
p.links { display: flex; flex-wrap: wrap; gap: 16px 24px; margin: 0; }
`;

/** Serves the style sheet of message pages. */
export function messagePageRoutes(app: FastifyInstance): void {
  app.get('/auth/page.css', (_request, reply) => reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(STYLES));
}

/** Tells a person in a page of its own why signing in did not work, and what to do next. */
export function sendMessagePage(reply: FastifyReply, code: RefusalCode, language: Language, returnTo: string): FastifyReply {
  const texts = TEXTS[language];
  const again = `/auth/sign-in?${new URLSearchParams({ returnTo, language }).toString()}`;
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${texts.heading} · ${texts.brand}`)}</title>
<link rel="stylesheet" href="/auth/page.css">
</head>
<body>
<header><p>${escapeHtml(texts.brand)}</p></header>
<main><h1>${escapeHtml(texts.heading)}</h1>
<p class="lead">${escapeHtml(pickText(refusals[code], language))}</p>
<p class="links"><a class="main" href="${escapeHtml(again)}">${escapeHtml(texts.again)}</a> <a href="${escapeHtml(returnTo)}">${escapeHtml(texts.back)}</a></p></main>
</body>
</html>`;
  return reply
    .code(refusals[code].status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyForPages())
    .type('text/html; charset=utf-8')
    .send(html);
}
