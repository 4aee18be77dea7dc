import { Suspense, lazy, useEffect } from 'react';
import { LoadingState, ProblemState, useHost, useKeptQuery } from '@onething/portal-kit';
import type { PortalDescription, PortalRemote } from '@onething/portal-kit';
import {
  PortalFrame,
  codeOfPath,
  helpPhoneOf,
  isOfficersPath,
  matchRoute,
  portalQuery,
  portalsQuery,
  useUnreadCount,
} from '@onething/portal-kit/shell';
import type { BrowserHost } from './host/browser-host.ts';
import { RemoteIsland } from './island/remote-island.tsx';

const PortalChooser = lazy(() => import('./portal-chooser.tsx'));
const NotFound = lazy(() => import('./not-found.tsx'));
const PlaceWithoutPortal = lazy(() => import('./place-without-portal.tsx'));
const nothing = {};

/** The remote that answers for a path. */
export function remoteFor(path: string, remotes: PortalRemote[]): PortalRemote | undefined {
  return remotes.find((remote) => remote.routes.some((route) => matchRoute(route, path)));
}

/** Finds portal and front end of the address and draws them in the frame. */
export function App({ browser }: { browser: BrowserHost }) {
  const host = useHost();
  const { path } = host;
  const code = codeOfPath(path);
  const frameCode = code ?? host.jurisdictionCode;
  const portalAsked = useKeptQuery('portal', portalQuery, { code: frameCode ?? '' }, { skip: !frameCode });
  const portalsAsked = useKeptQuery('portals', portalsQuery, nothing, { skip: code !== undefined || path === '/' });
  const portal: PortalDescription | undefined = portalAsked.data?.portal ?? undefined;
  const unread = useUnreadCount();
  useTheme(portal);
  useEffect(() => browser.setPortal(path === '/' ? undefined : portal), [browser, portal, path]);

  const remotes = code ? (portal?.remotes ?? []) : (portalsAsked.data?.portals ?? []).flatMap((listed) => listed.remotes);
  const asked = code ? portalAsked : portalsAsked;
  const remote = path === '/' ? undefined : remoteFor(path, remotes);
  const contacts = portalAsked.data?.jurisdiction?.contactPoints ?? [];
  const known = !portal && Boolean(portalAsked.data?.jurisdiction);
  return (
    <PortalFrame
      officers={isOfficersPath(path)}
      unread={unread}
      helpPhone={frameCode && path !== '/' ? helpPhoneOf(frameCode, contacts, host.language) : undefined}
    >
      <Suspense fallback={<Waiting />}>
        {path === '/' && <PortalChooser />}
        {remote && <RemoteIsland key={remote.name} remote={remote} />}
        {path !== '/' &&
          !remote &&
          (asked.loading || asked.problems.length > 0 ? (
            <Waiting asked={asked} />
          ) : code && known ? (
            <PlaceWithoutPortal code={code} />
          ) : (
            <NotFound />
          ))}
      </Suspense>
    </PortalFrame>
  );
}

function Waiting({
  asked,
}: {
  asked?: { loading: boolean; problems: Parameters<typeof ProblemState>[0]['problems']; reload: () => unknown };
}) {
  return (
    <div className="island-loading">
      {asked && !asked.loading ? <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} /> : <LoadingState />}
    </div>
  );
}

/** The portal's accent colour comes as a style sheet: the page allows no inline style. */
function useTheme(portal: PortalDescription | undefined): void {
  useEffect(() => {
    if (!portal) return;
    const address = `/theme.css?code=${portal.code}`;
    const link = document.querySelector<HTMLLinkElement>('link[data-theme], link[href^="/theme.css"]') ?? document.createElement('link');
    if (link.getAttribute('href') === address) return;
    link.rel = 'stylesheet';
    link.dataset.theme = portal.code;
    link.href = address;
    document.head.append(link);
  }, [portal]);
}
