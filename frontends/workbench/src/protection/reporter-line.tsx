import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { revealReporter } from './protection.operations.ts';
import type { ProtectionReport } from './protection.operations.ts';

/** Who reported, by kind; the name only with a reason, which is kept, and only until the page is left. */
export function ReporterLine({ report }: { report: ProtectionReport }) {
  const { t } = useWords();
  const acting = useAct();
  const field = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<{ name: string; phone: string }>();

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const found = await acting.ask(revealReporter, { reportId: report.id, reason: reason.trim() });
    if (found && 'name' in found) setShown(found);
  }

  return (
    <div className="wb-reporter">
      <p>
        {t('protection.reporterIs')}
        {t('punctuation.colon')}
        {t(`protection.reporter.${report.reporterKind as 'NEIGHBOUR'}`)}
        {t('punctuation.comma')}
        {shown ? (
          <b>{[shown.name, shown.phone].filter(Boolean).join(' ')}</b>
        ) : report.reporterKnown ? (
          <button type="button" className="wb-link" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {t('protection.reveal')}
          </button>
        ) : (
          t('protection.anonymous')
        )}
      </p>
      {asking && !shown && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <RefusalNote failure={acting.failure} onReload={() => undefined} />
          <label htmlFor={field}>{t('protection.revealReason')}</label>
          <Input id={field} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          <Button htmlType="submit" size="small" disabled={acting.busy}>
            {t('protection.revealShow')}
          </Button>
        </form>
      )}
    </div>
  );
}
