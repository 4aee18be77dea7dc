import { useQuery } from '@onething/portal-kit';
import { PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { useWords } from '../words.ts';
import { FindingItem } from './finding-item.tsx';
import { visitFindingsQuery } from './visit-desk.operations.ts';

const open = { first: 50, state: 'OPEN' as const };

/** What visits and agencies' new answers showed and nobody has settled, the longest waiting first. */
export function FindingTasks() {
  const { t } = useWords();
  const asked = useQuery(visitFindingsQuery, open);
  const findings = asked.data?.visitFindings.edges.map(({ node }) => node);
  return (
    <section aria-labelledby="visits-findings">
      <h2 id="visits-findings">
        {t('visitsDesk.findings')} {findings && <span className="wb-secondary">{findings.length}</span>}
      </h2>
      {asked.loading && !findings && <PanelLoading lines={3} />}
      {!findings && !asked.loading && <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />}
      {findings?.length === 0 && <p className="wb-secondary">{t('visitsDesk.noFindings')}</p>}
      <ul className="wb-findings">
        {findings?.map((finding) => (
          <FindingItem key={finding.id} finding={finding} named onDone={() => void asked.reload()} />
        ))}
      </ul>
    </section>
  );
}
