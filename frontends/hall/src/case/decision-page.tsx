import './case.css';
import { Link, LoadingState, PageHeading, PartialNotice, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { addresses } from '../routes.ts';
import { caseQuery } from './case.operations.ts';
import { DecisionPart } from './decision-part.tsx';

/** The decision alone, on a page that prints. */
export default function DecisionPage({ code, caseId }: { code: string; caseId: string }) {
  const { t, text } = useHost();
  const asked = useQuery(caseQuery, { id: caseId });
  const found = asked.data?.case;
  const back = <Link href={addresses.case(code, caseId)}>{t('kit.back')}</Link>;
  if (!found?.decision) {
    return (
      <div className="page page-narrow">
        <PageHeading title={t('hall.decision.heading')} />
        {asked.loading ? (
          <LoadingState lines={12} />
        ) : found ? (
          <p>{t('hall.decision.none')}</p>
        ) : (
          <ProblemState
            problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: 'case' }]}
            onRetry={() => void asked.reload()}
          />
        )}
        {found && !asked.loading && <p className="actions">{back}</p>}
      </div>
    );
  }
  return (
    <div className="page page-narrow">
      <PartialNotice problems={asked.problems.filter(({ path }) => path.includes('decision'))} onRetry={() => void asked.reload()} />
      <PageHeading title={text(found.decision.title)} caption={[found.number, text(found.jurisdiction.name)].filter(Boolean).join(' · ')} />
      <p className="actions">
        <button type="button" className="button" onClick={() => print()}>
          {t('hall.decision.print')}
        </button>
        {back}
      </p>
      <DecisionPart found={found} decision={found.decision} />
    </div>
  );
}
