import type { ReactNode } from 'react';
import { LoadingState, PageHeading, useHost } from '@onething/portal-kit';
import { useEverSignedIn } from './use-ever-signed-in.ts';

/**
 * Pages about a person's own matter. Before sign-in: one screen that says why, and comes back here. A session that ends
 * while the page is open leaves the page (and everything typed) where it is; the page itself asks to sign in again.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const host = useHost();
  const { t } = host;
  const stay = useEverSignedIn(host.session.signedIn);
  if (stay || !host.sessionKnown) return host.sessionKnown || stay ? children : <Waiting>{children}</Waiting>;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('hall.signIn.title')} lead={t('hall.signIn.text')} />
      <ul className="ticked">
        <li>{t('hall.signIn.privacy')}</li>
        <li>{t('hall.signIn.back')}</li>
        <li>{t('hall.signIn.window')}</li>
      </ul>
      <p className="actions">
        <button type="button" className="button" onClick={() => host.signIn()}>
          {t('hall.signIn.action')}
        </button>
      </p>
    </div>
  );
}

/** Until the gateway has said who is signed in: what the server drew, else a waiting page. */
function Waiting({ children }: { children: ReactNode }) {
  const { client } = useHost();
  if (client.holdsSeed) return children;
  return (
    <div className="page page-narrow">
      <LoadingState lines={10} />
    </div>
  );
}
