import { Link, useQuery } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { protectionTabQuery } from './protection.operations.ts';
import { protectionArea } from './protection-area.ts';

/** The way to the reports, with how many nobody has taken up; only for those who answer for children where the chain exists. */
export function ProtectionTab() {
  const { host } = useWords();
  const area = protectionArea(host.session);
  return area ? <Tab area={area} /> : null;
}

function Tab({ area }: { area: string }) {
  const { t, host } = useWords();
  const { data } = useQuery(protectionTabQuery, { code: area });
  if (!data?.protectionEntry) return null;
  const waiting = data.newProtectionReportCount ?? 0;
  return (
    <Link href="/workbench/protection" aria-current={host.path.startsWith('/workbench/protection') ? 'page' : undefined} className="wb-tab">
      {t('protection.tab')}
      {waiting > 0 && (
        <b className="wb-tab-count" aria-label={t('protection.waiting', { count: waiting })}>
          {waiting}
        </b>
      )}
    </Link>
  );
}
