import './case.css';
import '@onething/portal-kit/official-form.css';
import { Link, LoadingState, PageHeading, ProblemState, shanghaiDate, useHost, useQuery } from '@onething/portal-kit';
import { OfficialForm } from '@onething/portal-kit/official-form';
import type { SystemValues } from '@onething/portal-kit/official-form';
import { addresses } from '../routes.ts';
import { printedCaseQuery } from './case.operations.ts';
import type { PrintedCase } from './case.operations.ts';

/** The official form, filled in, ready for the printer. */
export default function PrintPage({ code, caseId }: { code: string; caseId: string }) {
  const { t, text } = useHost();
  const asked = useQuery(printedCaseQuery, { id: caseId });
  const found = asked.data?.case;
  if (!found) {
    return (
      <div className="page page-narrow">
        <PageHeading title={t('hall.case.print')} />
        {asked.loading ? <LoadingState lines={12} /> : <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      </div>
    );
  }
  return (
    <div className="page print-page">
      <div className="no-print">
        <PageHeading title={text(found.form.title)} />
        <div className="actions">
          <button type="button" className="button" onClick={() => print()}>
            {t('hall.print.print')}
          </button>
          <Link href={addresses.case(code, caseId)}>{t('kit.back')}</Link>
        </div>
      </div>
      <div className="official-scroll" tabIndex={0} role="region" aria-label={text(found.form.title)}>
        <OfficialForm
          definition={found.form.definition}
          answers={found.form.answers}
          system={systemValues(found)}
          regionNames={namesOf(found)}
          photoUrl={photoOf(found)}
        />
      </div>
    </div>
  );
}

function systemValues(found: PrintedCase): SystemValues {
  return {
    'case.number': found.number ?? undefined,
    'case.appliedOn': found.submittedAt ? shanghaiDate(found.submittedAt) : undefined,
    'applicant.signature': found.declarationSignedAt ? found.applicantName : undefined,
    'applicant.signedOn': found.declarationSignedAt ? shanghaiDate(found.declarationSignedAt) : undefined,
    'benefit.firstMonth': found.decision?.firstMonth ?? undefined,
  };
}

function namesOf(found: PrintedCase): Record<string, string> {
  return Object.fromEntries(found.jurisdiction.children.map((unit) => [unit.code, unit.name.zh]));
}

function photoOf(found: PrintedCase): string | undefined {
  const file = found.materials.find(({ code }) => code === 'CHILD_PHOTO')?.files.find(({ mediaType }) => mediaType.startsWith('image/'));
  return file && `${file.url}?inline=1`;
}
