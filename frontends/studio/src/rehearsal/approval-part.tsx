import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { formatDate } from '@onething/portal-kit';
import { FailureNote } from '@onething/portal-kit/officers';
import { approveDraft, returnDraft, submitDraft } from '../draft/draft-acts.operations.ts';
import { Field } from '../pieces/field.tsx';
import { Section } from '../pieces/section.tsx';
import type { Draft } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';

interface ApprovalPartProps {
  draft: Draft;
  /** A rehearsal of what the draft says now is done. */
  rehearsed: boolean;
  /** How many policy cases come out otherwise than written. */
  failingCases: number;
}

/** Who drafted, who approves, and the one act that comes next. Nobody approves what they drafted. */
export function ApprovalPart({ draft, rehearsed, failingCases }: ApprovalPartProps) {
  const { t, language } = useWords();
  const { administers, approves } = useStudio();
  return (
    <Section title={t('approval.title')}>
      <dl className="stu-facts">
        <div>
          <dt>{t('approval.drafted')}</dt>
          <dd>{draft.submittedBy ?? draft.createdBy}</dd>
        </div>
        <div>
          <dt>{t('approval.by')}</dt>
          <dd>{draft.approvedBy ?? <span className="wb-secondary">{t('approval.another')}</span>}</dd>
        </div>
        <div>
          <dt>{t('approval.after')}</dt>
          <dd>{t(`approval.${draft.transition}`)}</dd>
        </div>
        {draft.publishOn && (
          <div>
            <dt>{t('approval.publication')}</dt>
            <dd>
              {formatDate(draft.publishOn, language)} {draft.release && t('approval.release', { id: draft.release.releaseId })}
            </dd>
          </div>
        )}
        {draft.overrideReason && (
          <div>
            <dt>{t('approval.override')}</dt>
            <dd>{draft.overrideReason}</dd>
          </div>
        )}
      </dl>
      {draft.state === 'DRAFT' && administers && <Submit draft={draft} barred={rehearsed ? undefined : t('approval.rehearseFirst')} />}
      {draft.state === 'SUBMITTED' && approves && <Approve draft={draft} failingCases={failingCases} />}
      {draft.state === 'SUBMITTED' && !approves && <p className="wb-secondary stu-note">{t('approval.waiting')}</p>}
    </Section>
  );
}

function Submit({ draft, barred }: { draft: Draft; barred: string | undefined }) {
  const { t } = useWords();
  const { reloadDraft } = useStudio();
  const acting = useAct();
  return (
    <div className="stu-begin">
      <FailureNote failure={acting.failure} />
      <Button
        type="primary"
        disabled={acting.busy || barred !== undefined}
        onClick={async () => {
          await acting.run(submitDraft, { draftId: draft.id, expectedVersion: draft.version });
          await reloadDraft();
        }}
      >
        {t('approval.submit')}
      </Button>
      {barred && <p className="stu-missing">{barred}</p>}
    </div>
  );
}

function Approve({ draft, failingCases }: { draft: Draft; failingCases: number }) {
  const { t } = useWords();
  const { reloadDraft } = useStudio();
  const acting = useAct();
  const [when, setWhen] = useState<'now' | 'day'>('now');
  const [day, setDay] = useState('');
  const [override, setOverride] = useState(failingCases > 0);
  const [reason, setReason] = useState('');
  const [returning, setReturning] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string, message: string) =>
    tried && !value.trim() ? [{ code: 'MISSING', message, severity: 'ERROR' as const }] : undefined;
  const asked = { draftId: draft.id, expectedVersion: draft.version };
  async function approve() {
    setTried(true);
    if ((when === 'day' && !day) || (override && !reason.trim())) return;
    await acting.run(approveDraft, { ...asked, publishOn: when === 'day' ? day : null, overrideReason: override ? reason.trim() : null });
    await reloadDraft();
  }
  async function sendBack() {
    setTried(true);
    if (!reason.trim()) return;
    await acting.run(returnDraft, { ...asked, reason: reason.trim() });
    await reloadDraft();
  }
  if (returning)
    return (
      <div className="stu-begin">
        <FailureNote failure={acting.failure} />
        <Field label={t('approval.returnReason')} problems={missing(reason, t('approval.returnReasonMissing'))}>
          {(control) => (
            <Input.TextArea {...control} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <div className="wb-buttons">
          <Button type="primary" disabled={acting.busy} onClick={() => void sendBack()}>
            {t('approval.return')}
          </Button>
          <Button onClick={() => setReturning(false)}>{t('cancel')}</Button>
        </div>
      </div>
    );
  return (
    <div className="stu-begin">
      <FailureNote failure={acting.failure} />
      <fieldset className="stu-field">
        <legend className="wb-strong">{t('approval.when')}</legend>
        <Radio.Group value={when} onChange={(event) => setWhen(event.target.value as 'now' | 'day')} vertical>
          <Radio value="now">{t('approval.now')}</Radio>
          <Radio value="day">{t('approval.day')}</Radio>
        </Radio.Group>
      </fieldset>
      {when === 'day' && (
        <Field label={t('approval.publishOn')} help={t('approval.publishOnHelp')} problems={missing(day, t('approval.dayMissing'))}>
          {(control) => (
            <Input {...control} type="date" className="stu-short" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
      )}
      <Checkbox checked={override} onChange={(event) => setOverride(event.target.checked)}>
        {t('approval.overrideOffer')}
      </Checkbox>
      {override && (
        <Field
          label={t('approval.overrideReason')}
          help={t('approval.overrideHelp')}
          problems={missing(reason, t('approval.overrideMissing'))}
        >
          {(control) => (
            <Input.TextArea {...control} rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      <p className="wb-small stu-note">{t('approval.final')}</p>
      <div className="wb-buttons">
        <Button type="primary" disabled={acting.busy} onClick={() => void approve()}>
          {t(when === 'now' ? 'approval.approveNow' : 'approval.approveDay')}
        </Button>
        <Button onClick={() => setReturning(true)}>{t('approval.return')}</Button>
      </div>
    </div>
  );
}
