import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Acting } from '@onething/portal-kit/officers';
import { ReasonField } from '../pieces/reason-field.tsx';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { enquireRun, resolveRun } from './run-acts.operations.ts';
import type { Run } from './run-types.ts';

/**
 * Nobody knows whether the bank has the file. It is never sent again by itself: the bank is asked, and when it gives no answer a person finds out
 * and says so with the reason.
 */
export function UnknownPart({ run, acting, onDone }: { run: Run; acting: Acting; onDone: () => void }) {
  const { t } = useWords();
  const may = run.steps.some(({ kind, allowed }) => kind === 'ENQUIRE' && allowed);
  const enquiries = run.actions.filter(({ kind }) => kind === 'ENQUIRE').length;
  return (
    <Section title={t('unknown.title')}>
      <div className="fin-unknown" role="status">
        <p className="wb-strong">{t('unknown.text', { key: run.batch?.batchKey ?? '' })}</p>
        <p>{t('unknown.never')}</p>
        {enquiries > 0 && <p className="wb-secondary">{t('unknown.enquired', { count: enquiries })}</p>}
      </div>
      {may ? (
        <>
          <Button
            type="primary"
            disabled={acting.busy}
            onClick={() => void acting.run(enquireRun, { runId: run.id }).then((happened) => happened && onDone())}
          >
            {t('unknown.enquire')}
          </Button>
          <ResolveForm run={run} acting={acting} onDone={onDone} />
        </>
      ) : (
        <p className="wb-secondary">{t('barred.sender')}</p>
      )}
    </Section>
  );
}

function ResolveForm({ run, acting, onDone }: { run: Run; acting: Acting; onDone: () => void }) {
  const { t } = useWords();
  const [has, setHas] = useState<boolean>();
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const incomplete = has === undefined || !reason.trim() || (has && !reference.trim());
  function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (incomplete) return;
    const bankReference = has ? reference.trim() : undefined;
    void acting.run(resolveRun, { runId: run.id, reason: reason.trim(), bankReference }).then((happened) => happened && onDone());
  }
  return (
    <form noValidate className="fin-form" onSubmit={submit}>
      <h3>{t('unknown.resolve')}</h3>
      <fieldset aria-invalid={tried && has === undefined ? true : undefined}>
        <legend>{t('unknown.outcome')}</legend>
        {tried && has === undefined && <p className="wb-wrong">{t('choose')}</p>}
        <Radio.Group
          value={has}
          onChange={(event) => setHas(event.target.value as boolean)}
          options={[
            { value: true, label: t('unknown.has') },
            { value: false, label: t('unknown.hasNot') },
          ]}
        />
      </fieldset>
      {has && (
        <div className="wb-field">
          <label htmlFor="bank-reference">{t('unknown.reference')}</label>
          {tried && !reference.trim() && <p className="wb-wrong">{t('missing')}</p>}
          <Input
            id="bank-reference"
            maxLength={100}
            value={reference}
            aria-invalid={tried && !reference.trim() ? true : undefined}
            onChange={(event) => setReference(event.target.value)}
          />
        </div>
      )}
      <ReasonField
        label={t('unknown.reason')}
        help={t('unknown.reasonHelp')}
        value={reason}
        error={tried && !reason.trim() ? t('missing') : undefined}
        onChange={setReason}
      />
      <Button htmlType="submit" disabled={acting.busy}>
        {t('unknown.record')}
      </Button>
    </form>
  );
}
