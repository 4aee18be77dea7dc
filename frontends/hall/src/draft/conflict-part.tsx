import { Suspense, lazy } from 'react';
import { LoadingState } from '@onething/portal-kit';
import type { ConflictProps } from './conflict-view.tsx';

const ConflictView = lazy(() => import('./conflict-view.tsx'));

/** Both versions of a draft that was changed on two devices; its code is loaded when that happens, few forms ever need it. */
export function ConflictPart(props: ConflictProps) {
  return (
    <Suspense fallback={<LoadingState />}>
      <ConflictView {...props} />
    </Suspense>
  );
}
