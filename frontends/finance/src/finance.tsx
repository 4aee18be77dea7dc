import { EmptyState, Link, useHost } from '@onething/portal-kit';
import { OfficersGround } from '@onething/portal-kit/officers';
import { FinanceFrame } from './finance-frame.tsx';
import { PageHead } from './pieces/page-head.tsx';
import { AccountsPage } from './account/accounts-page.tsx';
import { BudgetPage } from './budget/budget-page.tsx';
import { countyOf, onlyAdministers } from './county-of.ts';
import { ExceptionsPage } from './exceptions/exceptions-page.tsx';
import { LayoutPage } from './layout/layout-page.tsx';
import { LedgerPage } from './ledger/ledger-page.tsx';
import { ObjectionsPage } from './objection/objections-page.tsx';
import { RecoveriesPage } from './recovery/recoveries-page.tsx';
import { routeOf } from './route.ts';
import { ReturnedPage } from './run/returned-page.tsx';
import { RunPage } from './run/run-page.tsx';
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
      {staff && countyOf(host.session) ? (
        <FinanceFrame>
          <Page />
        </FinanceFrame>
      ) : (
        <div className="wb-gate">
          <h1>{t('gate.title')}</h1>
          <p>{t(!host.session.signedIn ? 'gate.signIn' : staff ? 'gate.notYours' : 'gate.notStaff')}</p>
          <button type="button" className="wb-primary" onClick={() => host.signIn()}>
            {t('gate.button')}
          </button>
        </div>
      )}
    </OfficersGround>
  );
}

function Page() {
  const { path, session } = useHost();
  const route = routeOf(path);
  if (route.page === 'layout' || (onlyAdministers(session) && route.page === 'runs')) return <LayoutPage />;
  if (onlyAdministers(session)) return <Nowhere />;
  if (route.page === 'runs') return <RunsPage />;
  if (route.page === 'run') return <RunPage key={route.runId} runId={route.runId} />;
  if (route.page === 'holds') return <ExceptionsPage />;
  if (route.page === 'returned') return <ReturnedPage />;
  if (route.page === 'accounts') return <AccountsPage />;
  if (route.page === 'objections') return <ObjectionsPage />;
  if (route.page === 'recoveries') return <RecoveriesPage />;
  if (route.page === 'budgets') return <BudgetPage />;
  if (route.page === 'ledger') return <LedgerPage />;
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
