import { Link } from '@onething/portal-kit';
import { filingPaths } from '../filing/filing-paths.ts';
import { filingRoleOf } from '../filing/filing-role.ts';
import { visitPaths } from './visit-paths.ts';
import { useVisitWords } from './visit-words.ts';

/** At the foot of a phone: visits, filing for others, what the place offers. */
export function RoadTabs({ current, count }: { current: 'visits' | 'filing'; count?: number | undefined }) {
  const { host, t } = useVisitWords();
  const unit = filingRoleOf(host.session)?.unit ?? host.session.grants[0]?.jurisdiction;
  return (
    <nav className="road-tabs" aria-label={t('tabs.label')}>
      <Link href={visitPaths.list} aria-current={current === 'visits' ? 'page' : undefined}>
        {t('tabs.visits')}
        {count !== undefined && <span className="road-tab-count">{count}</span>}
      </Link>
      {filingRoleOf(host.session) && (
        <Link href={filingPaths.home} aria-current={current === 'filing' ? 'page' : undefined}>
          {t('tabs.filing')}
        </Link>
      )}
      {unit && <Link href={`/${unit.slice(0, 6)}`}>{t('tabs.policy')}</Link>}
    </nav>
  );
}
