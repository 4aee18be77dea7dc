import { Suspense, lazy } from 'react';
import { HostProvider, LoadingState } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';

const Finance = lazy(() => import('./finance.tsx').then((module) => ({ default: module.Finance })));

/** Loads the pages, and with them antd, only when one of them is opened. */
export function FinanceEntry({ host }: { host: Host }) {
  return (
    <HostProvider host={host}>
      <Suspense fallback={<LoadingState />}>
        <Finance />
      </Suspense>
    </HostProvider>
  );
}
