import { Button } from 'antd';
import { useRef, useState } from 'react';
import { formatDateTime } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { amount, count } from '../format.ts';
import { FailureNote, saveBroughtFile } from '@onething/portal-kit/officers';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { Section } from '../pieces/section.tsx';
import { base64Of } from '../base64-of.ts';
import { useWords } from '../words.ts';
import { exportFile } from './bank.operations.ts';
import { takeReturn } from './run-acts.operations.ts';
import type { BankReturn, Run } from './run-types.ts';

/** The file of a run, its returns, and what of them was not taken. */
export function BankPart({ run, sender, onDone }: { run: Run; sender: boolean; onDone: () => void }) {
  const { t } = useWords();
  const { batch } = run;
  if (!batch) return null;
  const mayTake = run.steps.some(({ kind, allowed }) => kind === 'TAKE_RETURN' && allowed);
  return (
    <Section title={t('bank.title')} note={batch.fileName}>
      <dl className="fin-facts">
        <Fact name={t('bank.state')} value={t(`batch.${batch.state as 'ACCEPTED'}`)} />
        <Fact name={t('bank.lines')} value={`${count(batch.lineCount)} · ${amount(batch.totalFen)}`} />
        {batch.reference && <Fact name={t('bank.reference')} value={batch.reference} />}
        {batch.refusalReason && <Fact name={t('bank.refusal')} value={batch.refusalReason} />}
        <Fact name={t('bank.hash')} value={batch.contentHash.slice(0, 16)} />
      </dl>
      {sender && <ExportForm run={run} />}
      {batch.state === 'ACCEPTED' && <h3 className="fin-subhead">{t('bank.returns')}</h3>}
      {batch.state === 'ACCEPTED' && run.returns.length === 0 && <p className="fin-note">{t('bank.noReturns')}</p>}
      {run.returns.map((one) => (
        <Return key={one.id} taken={one} />
      ))}
      {mayTake && <UploadReturn run={run} onDone={onDone} />}
    </Section>
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

function Return({ taken }: { taken: BankReturn }) {
  const { t, language } = useWords();
  return (
    <div className="fin-return">
      <p>
        <span className="wb-strong">{formatDateTime(taken.takenAt, language)}</span>
        {'　'}
        {t(`bank.${taken.source}`)}
        {'　'}
        {t('bank.taken', {
          settled: count(taken.settledCount),
          settledSum: amount(taken.settledFen),
          returned: count(taken.returnedCount),
          returnedSum: amount(taken.returnedFen),
        })}
      </p>
      {taken.problemCount > 0 && (
        <details>
          <summary>{t('bank.problems', { count: taken.problemCount })}</summary>
          <ul className="fin-problems">
            {taken.problems.map(({ row, code }) => (
              <li key={`${row}-${code}`}>
                <span className="fin-number">{t('bank.row', { row })}</span>
                <span>{t(`line.${code as 'LINE_FOREIGN'}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The file with names and accounts in plain: with a reason, which is kept. */
function ExportForm({ run }: { run: Run }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [open, setOpen] = useState(false);
  async function download(reason: string): Promise<boolean> {
    const file = await acting.ask(exportFile, { runId: run.id, reason });
    if (!file) return false;
    saveBroughtFile(file);
    host.announce(t('bank.exported'));
    setOpen(false);
    return true;
  }
  if (!open) return <Button onClick={() => setOpen(true)}>{t('bank.export')}</Button>;
  return (
    <ReasonedAct
      label={t('bank.exportReason')}
      help={t('bank.exportHelp')}
      sure={t('bank.exportSure')}
      acting={acting}
      act={download}
      onLeave={() => setOpen(false)}
    />
  );
}

function UploadReturn({ run, onDone }: { run: Run; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const input = useRef<HTMLInputElement>(null);
  async function upload(file: File | undefined) {
    if (!file) return;
    const taken = await acting.ask(takeReturn, { runId: run.id, contentBase64: await base64Of(file) });
    if (input.current) input.current.value = '';
    if (!taken) return;
    host.announce(t('bank.uploaded', { settled: taken.settledCount, returned: taken.returnedCount, problems: taken.problemCount }));
    onDone();
  }
  return (
    <div className="fin-upload">
      <FailureNote failure={acting.failure} />
      <label className="fin-file">
        <span className="wb-strong">{t('bank.upload')}</span>
        <span className="wb-small wb-secondary">{t('bank.uploadHelp')}</span>
        <input
          ref={input}
          type="file"
          accept=".csv,.xlsx"
          disabled={acting.busy}
          onChange={(event) => void upload(event.target.files?.[0])}
        />
      </label>
    </div>
  );
}
