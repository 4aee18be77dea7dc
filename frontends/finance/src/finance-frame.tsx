import type { ReactNode } from 'react';
import { Link, useHost } from '@onething/portal-kit';
import { onlyAdministers } from './county-of.ts';
import { FinanceKeys } from './pieces/finance-keys.tsx';
import { financePages, pathOf, routeOf } from './route.ts';
import type { FinancePage } from './route.ts';
import { useWords } from './words.ts';

/** Below the rail's two headings: what is paid, and what is accounted for. */
const groups: { name: 'paying' | 'accounting'; pages: readonly FinancePage[] }[] = [
  { name: 'paying', pages: financePages.slice(0, financePages.indexOf('budgets')) },
  { name: 'accounting', pages: ['budgets', 'ledger', 'layout'] },
];

/** The rail with the pages of finance beside the page that is open; on a narrow screen above it. */
export function FinanceFrame({ children }: { children: ReactNode }) {
  const { path, session } = useHost();
  const { t } = useWords();
  const route = routeOf(path);
  const administers = onlyAdministers(session);
  const open = route.page === 'run' ? 'runs' : administers && route.page === 'runs' ? 'layout' : route.page;
  const shown = administers ? [{ name: 'accounting' as const, pages: ['layout' as const] }] : groups;
  return (
    <div className="fin">
      <nav className="fin-rail" aria-label={t('rail.label')}>
        {shown.map(({ name, pages }) => (
          <section key={name}>
            <h2>{t(`rail.${name}`)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page}>
                  <Link href={pathOf(page)} aria-current={page === open ? 'page' : undefined}>
                    {t(`rail.${page}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="fin-page">{children}</div>
      <FinanceKeys />
    </div>
  );
}
