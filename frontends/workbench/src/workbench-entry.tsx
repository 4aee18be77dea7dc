import { Suspense, lazy } from 'react';
import { HostProvider, LoadingState, useHost } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';
import { filesOnly } from './filing/filing-role.ts';
import { useBreadth } from './use-breadth.ts';
import { visitRouteOf } from './visits/visit-paths.ts';

const Workbench = lazy(() => import('./workbench.tsx').then((module) => ({ default: module.Workbench })));
const FilingApp = lazy(() => import('./filing/filing-app.tsx'));

/** Who files for others gets pages made for a phone; officers get the desk. Neither loads the other's code. */
export function WorkbenchEntry({ host }: { host: Host }) {
  return (
    <HostProvider host={host}>
      <Suspense fallback={<LoadingState />}>
        <Chosen host={host} />
      </Suspense>
    </HostProvider>
  );
}

function Chosen({ host }: { host: Host }) {
  const { path, session, sessionKnown } = useHost();
  const breadth = useBreadth();
  if (!sessionKnown) return null;
  const visits = visitRouteOf(path);
  // The list of visits is for the phone; at a desk officers see who owes what. The visit itself is written on one and the same page.
  const onTheRoad = visits !== undefined && (visits.page !== 'list' || breadth === 'phone' || filesOnly(session));
  const filing = onTheRoad || path.startsWith('/workbench/filing') || (path === '/workbench' && filesOnly(session));
  return filing ? <FilingApp host={host} /> : <Workbench host={host} />;
}
