import { Button } from 'antd';
import { useState } from 'react';
import { Link } from '@onething/portal-kit';
import { CaseHeader } from '../case/case-header.tsx';
import type { CaseFile } from '../case/case.operations.ts';
import { useCase } from '../case/use-case.ts';
import { PageState } from '../pieces/page-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { FormSheet } from './form-sheet.tsx';
import { FullNumbers } from './full-numbers.tsx';

/** The official form of the case alone, as it goes to the printer: the release it was decided under, page by page. */
export function PrintPage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, missing } = useCase(caseId, t('print.title'));
  return file ? <LoadedPrint file={file} /> : <PageState {...missing} />;
}

function LoadedPrint({ file }: { file: CaseFile }) {
  const { t } = useWords();
  const [answers, setAnswers] = useState(file.form.answers);
  return (
    <div className="wb-print">
      <CaseHeader file={file} page={t('print.title')}>
        <div className="wb-print-bar">
          <Button type="primary" onClick={() => window.print()}>
            {t('print.button')}
          </Button>
          <Link href={casePathOf(file.id)}>{t('notice.toCase')}</Link>
          {file.allowedActions.includes('REVEAL_FIELD') && file.form.revealablePaths.length > 0 && (
            <FullNumbers file={file} masked={t('print.masked')} onRevealed={setAnswers} />
          )}
        </div>
      </CaseHeader>
      <FormSheet file={{ ...file, form: { ...file.form, answers } }} />
    </div>
  );
}
