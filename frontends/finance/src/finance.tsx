import { EmptyState, Link, useHost } from '@onething/portal-kit';
import { OfficersGround } from '@onething/portal-kit/officers';
import { FinanceFrame } from './finance-frame.tsx';
import { PageHead } from './pieces/page-head.tsx';
import { routeOf } from './route.ts';
import { RunsPage } from './run/runs-page.tsx';
import { useWords } from './words.ts';

/** The whole front end below the shell's top bar: for officers only; others are told what this place is and how to get in. */
export function Finance() {
  const host = useHost();
  const { t } = useWords();
  if (!host.sessionKnown) return null;
  const staff = host.session.signedIn && host.session.kind === 'STAFF';
  return (
    <OfficersGround>
      {staff ? (
        <FinanceFrame>
          <Page />
        </FinanceFrame>
      ) : (
        <div className="wb-gate">
          <h1>{t('gate.title')}</h1>
          <p>{t(host.session.signedIn ? 'gate.notStaff' : 'gate.signIn')}</p>
          <button type="button" className="wb-primary" onClick={() => host.signIn()}>
            {t('gate.button')}
          </button>
        </div>
      )}
    </OfficersGround>
  );
}

function Page() {
  const { path } = useHost();
  const route = routeOf(path);
  if (route.page === 'runs') return <RunsPage />;
  return <Nowhere />;
}

/** An address that means no page, and the way back. */
function Nowhere() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('gate.unknown')} />
      <EmptyState title={t('gate.unknown')}>
        <Link href="/finance">{t('rail.runs')}</Link>
      </EmptyState>
    </>
  );
}
