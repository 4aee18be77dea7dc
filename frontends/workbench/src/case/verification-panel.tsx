import { Button, Input, Radio } from 'antd';
import { useId } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { shortMoment } from '../format.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { prepareVerification, sendBackVerification, signVerification } from './acts.operations.ts';
import type { TaskProps } from './finding-panel.tsx';
import { proposedOpinion } from './proposed-opinion.ts';
import { PanelFrame } from './panel-frame.tsx';
import { submitsForm } from './submits-form.ts';
import { useAct } from './use-act.ts';

interface VerificationDraft {
  conclusion?: 'MEETS' | 'DOES_NOT_MEET';
  opinion: string;
  /** The officer changed the proposed wording: choosing again must not overwrite it. */
  own?: boolean;
  tried?: boolean;
}

/** The handler's conclusion of the verification with a preliminary opinion; the head signs it afterwards. Nothing is chosen beforehand. */
export function VerificationPanel({ file, onClose, onDone, onReload }: TaskProps) {
  const { t, text } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<VerificationDraft>(`verification.${file.id}`);
  const draft = kept ?? { opinion: file.opinion?.opinion ?? '', own: file.opinion !== null };
  const field = useId();
  const { conclusion, opinion } = draft;

  function choose(next: 'MEETS' | 'DOES_NOT_MEET') {
    keep({ ...draft, conclusion: next, opinion: draft.own ? opinion : proposedOpinion(file, next) });
  }

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (!conclusion || opinion.trim() === '') return keep({ ...draft, tried: true });
    if (!(await acting.run(prepareVerification, { caseId: file.id, version: file.version, conclusion, opinion: opinion.trim() }))) return;
    keep(undefined);
    onDone(t('done.verificationPrepared'));
  }

  return (
    <PanelFrame title={t('verify.title')} note={t('verify.note')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        <fieldset className="wb-field" aria-invalid={draft.tried && !conclusion ? true : undefined}>
          <legend className="wb-strong">{t('verify.conclusion')}</legend>
          {draft.tried && !conclusion && (
            <p className="wb-wrong" role="alert">
              {t('verify.choose')}
            </p>
          )}
          <Radio.Group value={conclusion} onChange={(event) => choose(event.target.value as 'MEETS' | 'DOES_NOT_MEET')}>
            <Radio value="MEETS">{t('verify.MEETS')}</Radio>
            <Radio value="DOES_NOT_MEET">{t('verify.DOES_NOT_MEET')}</Radio>
          </Radio.Group>
          {file.policy && (
            <p className="wb-small">
              {t('verify.policySays')}
              {t(`policyDecision.${file.policy.decision}`)}
              {file.policy.missing.length > 0 &&
                `${t('punctuation.comma')}${file.policy.missing.map((fact) => text(fact.label)).join(t('punctuation.list'))}`}
            </p>
          )}
        </fieldset>
        <div className="wb-field">
          <label htmlFor={`${field}-opinion`} className="wb-strong">
            {t('verify.opinion')}
          </label>
          {draft.tried && opinion.trim() === '' && (
            <p className="wb-wrong" role="alert">
              {t('verify.opinionNeeded')}
            </p>
          )}
          <Input.TextArea
            id={`${field}-opinion`}
            lang="zh-CN"
            rows={6}
            maxLength={1000}
            value={opinion}
            aria-invalid={draft.tried && opinion.trim() === '' ? true : undefined}
            onChange={(event) => keep({ ...draft, opinion: event.target.value, own: true })}
          />
          <p className="wb-small">{t('verify.printed')}</p>
        </div>
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {t('verify.submit')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </form>
    </PanelFrame>
  );
}

/** The head reads the conclusion and signs it; the case then goes to the county. */
export function SignVerificationPanel({ file, onClose, onDone, onReload }: TaskProps) {
  const { t } = useWords();
  const acting = useAct();
  const { opinion } = file;
  if (!opinion) return null;
  async function sign() {
    if (await acting.run(signVerification, { caseId: file.id, version: file.version })) onDone(t('done.verificationSigned'));
  }
  return (
    <PanelFrame title={t('sign.title')} note={t('sign.note')} onClose={onClose}>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      <p className="wb-strong">{t(`verify.${opinion.conclusion}`)}</p>
      <blockquote className="wb-quote" lang="zh-CN">
        {opinion.opinion}
      </blockquote>
      <p className="wb-small">
        {t('sign.preparedBy', { name: opinion.preparedBy.name })} {shortMoment(opinion.preparedAt)}
      </p>
      <Button type="primary" block disabled={acting.busy} onClick={() => void sign()}>
        {t('sign.submit')}
      </Button>
      <p className="wb-small">{t('sign.final')}</p>
    </PanelFrame>
  );
}

/** The head sends the conclusion back to the handler and says why. */
export function SendBackPanel({ file, onClose, onDone, onReload }: TaskProps) {
  const { t } = useWords();
  const acting = useAct();
  const [reason, keep] = useKeptDraft<{ text: string; tried?: boolean }>(`send-back.${file.id}`);
  const typed = reason?.text ?? '';
  const wrong = reason?.tried === true && typed.trim() === '';
  const field = useId();
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (typed.trim() === '') return keep({ text: typed, tried: true });
    if (!(await acting.run(sendBackVerification, { caseId: file.id, version: file.version, reason: typed.trim() }))) return;
    keep(undefined);
    onDone(t('done.sentBack'));
  }
  return (
    <PanelFrame title={t('sendBack.title')} note={t('sendBack.note')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        <div className="wb-field">
          <label htmlFor={`${field}-reason`}>{t('sendBack.reason')}</label>
          {wrong && (
            <p id={`${field}-wrong`} className="wb-wrong" role="alert">
              {t('sendBack.reasonNeeded')}
            </p>
          )}
          <Input.TextArea
            id={`${field}-reason`}
            rows={4}
            maxLength={500}
            value={typed}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${field}-wrong` : undefined}
            onChange={(event) => keep({ text: event.target.value })}
          />
        </div>
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {t('sendBack.submit')}
        </Button>
      </form>
    </PanelFrame>
  );
}
