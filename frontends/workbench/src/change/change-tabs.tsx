import { Link } from '@onething/portal-kit';
import { staffLevel } from '../staff.ts';
import { useWords } from '../words.ts';

/** Between the list of changes, the handovers and the bulk transfer. */
export function ChangeTabs({ current }: { current: 'changes' | 'transfers' | 'bulk' }) {
  const { t, host } = useWords();
  const tab = (name: 'changes' | 'transfers' | 'bulk', href: string) => (
    <Link href={href} aria-current={current === name ? 'page' : undefined} className="wb-change-tab">
      {t(`change.tab.${name}`)}
    </Link>
  );
  return (
    <nav className="wb-change-tabs" aria-label={t('change.list.title')}>
      {tab('changes', '/workbench/changes')}
      {tab('transfers', '/workbench/transfers')}
      {staffLevel(host.session) === 'COUNTY' && tab('bulk', '/workbench/transfers/bulk')}
    </nav>
  );
}
