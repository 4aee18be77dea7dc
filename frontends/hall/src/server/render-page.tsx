import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { HostProvider, languageOf, seedKey } from '@onething/portal-kit';
import type { Operation, PortalDescription } from '@onething/portal-kit';
import { PortalFrame, StaticHost, codeOfPath, helpPhoneOf, portalQuery } from '@onething/portal-kit/shell';
import type { PortalResult } from '@onething/portal-kit/shell';
import { guideQuery } from '../guide/guide.operations.ts';
import { HallApp } from '../hall-app.tsx';
import { identifierPrefix } from '../identifier-prefix.ts';
import { portalHomeQuery } from '../portal/portal.operations.ts';
import { placesQuery } from '../portal/places.operations.ts';
import { routeOf, serviceCode } from '../routes.ts';
import { addHallTexts } from '../texts/add-hall-texts.ts';
import type { Ask } from './ask.ts';
import { seedStepOutline } from './seed-step-outline.ts';

export interface RenderRequest {
  /** Path of the page, without query. */
  path: string;
  /** Language tag; anything but English is Chinese. */
  language: string;
  /** Asks the gateway as nobody in particular: a document's id (built) or text, and its variables. */
  query: (document: string, variables: object) => Promise<{ data?: unknown; errors?: unknown }>;
}

export interface RenderedPage {
  html: string;
  /** For the page's JSON script block: what the browser takes the page over from. */
  data: { results: Record<string, unknown>; portal: PortalDescription };
  title: string;
  status: number;
  lang: string;
}

/**
 * Draws a page of the hall on the server: the first page and the guide whole, a form page up to its heading. Undefined for
 * pages that say nothing before sign-in, and whenever an answer is missing: then the browser does it all.
 */
export async function renderPage({ path, language, query }: RenderRequest): Promise<RenderedPage | undefined> {
  const code = codeOfPath(path);
  if (!code || !['PORTAL', 'GUIDE', 'FORM'].includes(routeOf(path).page)) return undefined;
  const results: Record<string, unknown> = {};
  const ask: Ask = async (operation, variables, keep = true) => {
    const answer = await query(operation.document, variables as object).catch(() => undefined);
    if (answer?.data === undefined || answer.data === null) return undefined;
    if (keep) results[seedKey(operation as Operation<unknown, unknown>, variables)] = answer.data;
    return answer.data as never;
  };
  const [frame, ready] = await Promise.all([ask(portalQuery, { code }), seedPage(path, ask, results)]);
  if (!frame?.portal || !ready) return undefined;
  return drawPage({ code, path, language, frame, results });
}

/** Puts in the answers a page is drawn from. Resolves to whether there is enough to draw. */
async function seedPage(path: string, ask: Ask, results: Record<string, unknown>): Promise<boolean> {
  const route = routeOf(path);
  if (route.page === 'PORTAL') {
    const [home] = await Promise.all([ask(portalHomeQuery, { code: route.code }), ask(placesQuery, { code: route.code })]);
    return Boolean(home?.portal);
  }
  if (route.page === 'GUIDE') return Boolean((await ask(guideQuery, { code: route.code, service: serviceCode }))?.serviceGuide);
  return route.page === 'FORM' && seedStepOutline(route.code, route.step, ask, results);
}

interface Drawing {
  code: string;
  path: string;
  language: string;
  frame: PortalResult;
  results: Record<string, unknown>;
}

function drawPage({ code, path, language, frame, results }: Drawing): RenderedPage {
  const portal = frame.portal!;
  const host = new StaticHost({ language: languageOf(language), path, portal, jurisdictionCode: code, seed: results });
  addHallTexts(host);
  const content = renderToString(<HallApp host={host} />, { identifierPrefix });
  const html = renderToString(
    <HostProvider host={host}>
      <PortalFrame helpPhone={helpPhoneOf(code, frame.jurisdiction?.contactPoints ?? [], host.language)}>
        {/* The shell draws its parts inside a boundary: the marks of one must be in what it takes over. */}
        <Suspense>
          <div className="island" data-remote="hall" dangerouslySetInnerHTML={{ __html: content }} />
        </Suspense>
      </PortalFrame>
    </HostProvider>,
  );
  return { html, data: { results, portal }, title: titleOf(content, host.text(portal.name)), status: 200, lang: host.language };
}

/** The heading is the title. */
function titleOf(content: string, portalName: string): string {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(content)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
  return heading ? `${heading} · ${portalName}` : portalName;
}
