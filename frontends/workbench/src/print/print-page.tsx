import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from '@onething/portal-kit';
import { CaseHeader } from '../case/case-header.tsx';
import type { CaseFile } from '../case/case.operations.ts';
import { useCase } from '../case/use-case.ts';
import { PageState } from '../pieces/page-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { FormSheet } from './form-sheet.tsx';
import { revealAnswers } from './reveal-answers.ts';

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
            <FullNumbers file={file} onRevealed={setAnswers} />
          )}
        </div>
      </CaseHeader>
      <FormSheet file={{ ...file, form: { ...file.form, answers } }} />
    </div>
  );
}

/** Shows the masked numbers on the paper after a reason has been written down; they are gone when the page is left. */
function FullNumbers({ file, onRevealed }: { file: CaseFile; onRevealed: (answers: Record<string, unknown>) => void }) {
  const { t, host } = useWords();
  const [reason, setReason] = useState<string>();
  const [message, setMessage] = useState(t('print.masked'));
  const [busy, setBusy] = useState(false);
  const field = useId();
  async function reveal(event: React.FormEvent) {
    event.preventDefault();
    if ((reason ?? '').trim().length < 2) return setMessage(t('reveal.reasonNeeded'));
    setBusy(true);
    const revealed = await revealAnswers(host.client, file, (reason ?? '').trim());
    setBusy(false);
    onRevealed(revealed.answers);
    setReason(undefined);
    setMessage(revealed.masked > 0 ? t('print.fullFailed', { count: revealed.masked }) : '');
  }
  if (reason === undefined) {
    return (
      <>
        <span className="wb-secondary" role="status">
          {message}
        </span>
        <button type="button" className="wb-link" onClick={() => setReason('')}>
          {t('print.full')}
        </button>
      </>
    );
  }
  return (
    <form className="wb-print-reason" onSubmit={(event) => void reveal(event)} noValidate>
      <label htmlFor={field}>{t('reveal.reason')}</label>
      <Input
        id={field}
        value={reason}
        maxLength={200}
        aria-describedby={`${field}-note`}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={busy}>
        {t('reveal.submit')}
      </Button>
      <span id={`${field}-note`} className="wb-small" role="status">
        {message === t('reveal.reasonNeeded') ? message : t('print.fullNote')}
      </span>
    </form>
  );
}
