import { Button, Input, Radio } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { newKey } from '@onething/portal-kit';
import { saveBroughtFile } from '@onething/portal-kit/officers';
import { submitsForm } from '../case/submits-form.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { useWords } from '../words.ts';
import { countyOf } from './county-of.ts';
import { exportRecords, recordFormats } from './records.operations.ts';
import type { RecordFormat } from './records.operations.ts';

interface Wish {
  month: string;
  format: RecordFormat;
  reason: string;
  tried?: boolean;
}

/** Where the county takes out what it types into the national system: one case or a month, with a reason that is written down first. */
export function RecordsPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('papers.records.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const county = countyOf(host.session);
  return (
    <div className="wb-records">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {county ? <RecordsForm countyCode={county} caseId={host.query.get('case') ?? undefined} /> : <p>{t('papers.records.county')}</p>}
    </div>
  );
}

function RecordsForm({ countyCode, caseId }: { countyCode: string; caseId: string | undefined }) {
  const { t, host } = useWords();
  const field = useId();
  const [wish, setWish] = useState<Wish>({ month: '', format: 'XLSX', reason: '' });
  const [one, setOne] = useState(caseId !== undefined);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const change = (patch: Partial<Wish>) => setWish({ ...wish, ...patch });
  const wrongMonth = wish.tried === true && !one && wish.month === '';
  const wrongReason = wish.tried === true && wish.reason.trim() === '';

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setMessage('');
    if (wish.reason.trim() === '' || (!one && wish.month === '')) return change({ tried: true });
    setBusy(true);
    const input = { countyCode, ...(one ? { caseId } : { month: wish.month }), format: wish.format, reason: wish.reason.trim() };
    const answer = await host.client.mutate(exportRecords, { input: { ...input, idempotencyKey: newKey() } });
    setBusy(false);
    const file = answer.data?.file;
    if (!file || 'code' in file) return setMessage(file?.message ?? t(`problem.${answer.problems[0]?.code ?? 'INTERNAL'}`));
    saveBroughtFile({ ...file, contentBase64: file.base64 });
    setMessage(t('papers.records.done', { count: file.count }));
    host.announce(t('papers.records.done', { count: file.count }));
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <p>{t('papers.records.note')}</p>
      <p className="wb-small">{t('papers.records.columns')}</p>
      {caseId !== undefined && (
        <fieldset className="wb-field">
          <legend className="wb-strong">{t('papers.records.which')}</legend>
          <Radio.Group value={one} onChange={(event) => setOne(event.target.value === true)}>
            <Radio value>{t('papers.records.ofCase')}</Radio>
            <Radio value={false}>{t('papers.records.ofMonth')}</Radio>
          </Radio.Group>
        </fieldset>
      )}
      {!one && (
        <div className="wb-field">
          <label htmlFor={`${field}-month`} className="wb-strong">
            {t('papers.records.month')}
          </label>
          {wrongMonth && (
            <p className="wb-wrong" role="alert">
              {t('papers.records.monthNeeded')}
            </p>
          )}
          <Input
            id={`${field}-month`}
            type="month"
            value={wish.month}
            aria-invalid={wrongMonth || undefined}
            onChange={(event) => change({ month: event.target.value })}
          />
        </div>
      )}
      <fieldset className="wb-field">
        <legend className="wb-strong">{t('papers.records.format')}</legend>
        <Radio.Group value={wish.format} onChange={(event) => change({ format: event.target.value as RecordFormat })}>
          {recordFormats.map((format) => (
            <Radio key={format} value={format}>
              {t(`papers.records.formats.${format}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <div className="wb-field">
        <label htmlFor={`${field}-reason`} className="wb-strong">
          {t('papers.records.reason')}
        </label>
        {wrongReason && (
          <p className="wb-wrong" role="alert">
            {t('papers.records.reasonNeeded')}
          </p>
        )}
        <Input
          id={`${field}-reason`}
          value={wish.reason}
          maxLength={500}
          aria-invalid={wrongReason || undefined}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
      <Button type="primary" htmlType="submit" disabled={busy}>
        {t('papers.records.submit')} <KeyCap>Ctrl ↵</KeyCap>
      </Button>
      <p role="status">{message}</p>
    </form>
  );
}
