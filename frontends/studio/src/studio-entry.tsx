import { Suspense, lazy } from 'react';
import { HostProvider, LoadingState } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';

const Studio = lazy(() => import('./studio.tsx').then((module) => ({ default: module.Studio })));

/** Loads the pages, and with them antd, only when one of them is opened. */
export function StudioEntry({ host }: { host: Host }) {
  return (
    <HostProvider host={host}>
      <Suspense fallback={<LoadingState />}>
        <Studio />
      </Suspense>
    </HostProvider>
  );
}
