import { Button } from 'antd';
import { useState } from 'react';
import { Link } from '@onething/portal-kit';
import { CaseHeader } from '../case/case-header.tsx';
import type { CaseFile } from '../case/case.operations.ts';
import { useCase } from '../case/use-case.ts';
import { PageState } from '../pieces/page-state.tsx';
import { FullNumbers } from '../print/full-numbers.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { CertificateSheet } from './certificate-sheet.tsx';

/** The child welfare certificate of a confirmed case, as it goes to the printer (辽民发〔2019〕66号 二（三）). */
export function CertificatePage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, missing } = useCase(caseId, t('papers.certificate.title'));
  if (!file) return <PageState {...missing} />;
  if (!file.certificate)
    return <PageState {...missing} nothing={t('papers.certificate.none')} href={casePathOf(caseId)} way={t('notice.toCase')} />;
  return <LoadedCertificate file={file} certificate={file.certificate} />;
}

function LoadedCertificate({ file, certificate }: { file: CaseFile; certificate: NonNullable<CaseFile['certificate']> }) {
  const { t } = useWords();
  const [answers, setAnswers] = useState(file.form.answers);
  return (
    <div className="wb-print">
      <CaseHeader file={file} page={t('papers.certificate.title')}>
        <div className="wb-print-bar">
          <Button type="primary" onClick={() => window.print()}>
            {t('print.button')}
          </Button>
          <Link href={casePathOf(file.id)}>{t('notice.toCase')}</Link>
          {file.allowedActions.includes('REVEAL_FIELD') && file.form.revealablePaths.length > 0 && (
            <FullNumbers file={file} masked={t('papers.certificate.masked')} onRevealed={setAnswers} />
          )}
        </div>
      </CaseHeader>
      <CertificateSheet file={{ ...file, form: { ...file.form, answers } }} certificate={certificate} />
    </div>
  );
}
