import type { ReactNode } from 'react';
import { Link, useHost } from '@onething/portal-kit';
import { financePages, pathOf, routeOf } from './route.ts';
import type { FinancePage } from './route.ts';
import { useWords } from './words.ts';

/** Below the rail's two headings: what is paid, and what is accounted for. */
const groups: { name: 'paying' | 'accounting'; pages: readonly FinancePage[] }[] = [
  { name: 'paying', pages: financePages.filter((page) => page !== 'budgets' && page !== 'ledger') },
  { name: 'accounting', pages: ['budgets', 'ledger'] },
];

/** The rail with the pages of finance beside the page that is open; on a narrow screen above it. */
export function FinanceFrame({ children }: { children: ReactNode }) {
  const { path } = useHost();
  const { t } = useWords();
  const route = routeOf(path);
  const open = route.page === 'run' ? 'runs' : route.page;
  return (
    <div className="fin">
      <nav className="fin-rail" aria-label={t('rail.label')}>
        {groups.map(({ name, pages }) => (
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
    </div>
  );
}
