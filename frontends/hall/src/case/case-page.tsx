import './case.css';
import { useEffect } from 'react';
import {
  Callout,
  Link,
  LoadingState,
  PageHeading,
  PartialNotice,
  ProblemState,
  formatDate,
  shanghaiDate,
  useHost,
  useQuery,
} from '@onething/portal-kit';
import { ChangePart } from '../change/change-part.tsx';
import { stepAddress } from '../form/step-address.ts';
import { ObjectionPart } from '../objection/objection-part.tsx';
import { RatingPart } from '../rating/rating-part.tsx';
import { ServicesPart } from '../services/services-part.tsx';
import { addresses } from '../routes.ts';
import { caseQuery } from './case.operations.ts';
import type { ApplicantCase } from './case.operations.ts';
import { CaseHistory } from './case-history.tsx';
import { CaseProgress } from './case-progress.tsx';
import { DecisionPart } from './decision-part.tsx';
import { EntitlementPart } from './entitlement-part.tsx';
import { NoticePart } from './notice-part.tsx';
import { WithdrawPart } from './withdraw-part.tsx';

/** Notices that ask for nothing: the page says itself what they tell. */
const tellsOnly: ReadonlySet<string> = new Set(['DECISION', 'MERGED', 'CHANGE']);

/** Whose services go on: enrolled, or of age since. */
const enrolled: ReadonlySet<string> = new Set(['CONFIRMED', 'ENDED']);

/** Where a handed-in application stands, what it waits for, and how it ended. */
export default function CasePage({ code, caseId }: { code: string; caseId: string }) {
  const host = useHost();
  const { t } = host;
  const asked = useQuery(caseQuery, { id: caseId });
  const found = asked.data?.case;
  const draft = found?.status === 'DRAFT';
  useEffect(() => {
    if (found && draft) host.navigate(stepAddress(code, caseId, found.form.step ?? 'child'), { replace: true });
  }, [host, draft, found, code, caseId]);
  return (
    <div className="page page-narrow">
      <p className="breadcrumb">
        <Link href={addresses.applications(code)}>{t('hall.applications.title')}</Link>
      </p>
      {found && !draft ? (
        <Loaded code={code} found={found} reload={() => void asked.reload()} missing={asked.problems} />
      ) : (
        <>
          <PageHeading title={t('hall.case.heading')} />
          {asked.loading || draft ? (
            <LoadingState lines={12} />
          ) : (
            <ProblemState
              problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: 'case' }]}
              onRetry={() => void asked.reload()}
            />
          )}
        </>
      )}
    </div>
  );
}

function Loaded({
  code,
  found,
  reload,
  missing,
}: {
  code: string;
  found: ApplicantCase;
  reload: () => void;
  missing: Parameters<typeof PartialNotice>[0]['problems'];
}) {
  const host = useHost();
  const { t, text, language } = host;
  const open = found.notices.filter((notice) => !notice.answeredAt && !tellsOnly.has(notice.kind));
  const answered = found.notices.filter((notice) => notice.answeredAt && !tellsOnly.has(notice.kind));
  return (
    <>
      <PageHeading
        title={text(found.statusLabel)}
        caption={`${found.child.name ?? ''} · ${text(found.categoryLabel)}`}
        lead={t(`hall.next.${found.status}`)}
      />
      <PartialNotice
        problems={missing}
        what={missing.some(({ path }) => path.includes('entitlement')) ? t('hall.entitlement.title') : undefined}
        onRetry={reload}
      />
      {host.query.get('submitted') && (
        <Callout tone="good" title={t('hall.case.submittedTitle')} live>
          <p>{t('hall.case.submittedText', { number: found.number ?? '' })}</p>
        </Callout>
      )}
      <dl className="key-facts">
        {found.number && <Fact name={t('hall.case.number')} value={found.number} />}
        {found.submittedAt && <Fact name={t('hall.case.submitted')} value={formatDate(shanghaiDate(found.submittedAt), language)} />}
        <Fact name={t('hall.case.office')} value={text(found.townshipUnit?.name ?? found.jurisdiction.name)} />
      </dl>
      {open.map((notice) => (
        <NoticePart key={notice.id} code={code} caseId={found.id} notice={notice} onAnswered={reload} />
      ))}
      {found.decision && <DecisionPart found={found} decision={found.decision} page={addresses.decision(code, found.id)} />}
      <ObjectionPart key={found.version} found={found} onDone={reload} />
      {found.entitlement && <EntitlementPart entitlement={found.entitlement} page={addresses.money(code, found.id)} />}
      {enrolled.has(found.status) && <ServicesPart caseId={found.id} />}
      <ChangePart found={found} onDone={reload} />
      <CaseProgress found={found} />
      <h2>{t('hall.case.papers')}</h2>
      <p>
        <Link className="row-link" href={addresses.print(code, found.id)}>
          {t('hall.case.print')}
        </Link>
      </p>
      <RatingPart found={found} onDone={reload} />
      <CaseHistory found={found} answered={answered} />
      {found.allowedActions.includes('WITHDRAW') && <WithdrawPart found={found} onDone={reload} />}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
