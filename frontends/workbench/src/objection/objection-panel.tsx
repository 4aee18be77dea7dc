import { Button, Input, Radio } from 'antd';
import { useId } from 'react';
import { useQuery } from '@onething/portal-kit';
import type { TaskProps } from '../case/finding-panel.tsx';
import { PanelFrame } from '../case/panel-frame.tsx';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { shortMoment } from '../format.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { PanelEmpty, PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { answerObjection, objectionsQuery } from './objection.operations.ts';
import type { ObjectionOutcome } from './objection.operations.ts';

interface AnswerDraft {
  outcome?: ObjectionOutcome;
  reason: string;
  tried?: boolean;
}

const outcomes: readonly ObjectionOutcome[] = ['UPHELD', 'TO_CONFIRMATION', 'TO_VERIFICATION'];

/** What the applicant objects, and the county's answer with its reasons. Nothing is chosen beforehand. */
export function ObjectionPanel({ file, onClose, onDone, onReload }: TaskProps) {
  const { t } = useWords();
  const asked = useQuery(objectionsQuery, { id: file.id });
  const objection = asked.data?.case?.objections.find((each) => each.outcome === null);
  return (
    <PanelFrame title={t('objection.title')} note={t('objection.note')} onClose={onClose}>
      {!objection && asked.loading && <PanelLoading />}
      {!objection && !asked.loading && <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />}
      {!objection && !asked.loading && asked.problems.length === 0 && <PanelEmpty title={t('objection.none')} />}
      {objection && (
        <>
          <p className="wb-strong wb-objection-words">{t('objection.words')}</p>
          <blockquote className="wb-quote">{objection.reason}</blockquote>
          <p className="wb-small">{shortMoment(objection.raisedAt)}</p>
          <AnswerForm file={file} onDone={onDone} onReload={onReload} />
        </>
      )}
    </PanelFrame>
  );
}

function AnswerForm({ file, onDone, onReload }: Omit<TaskProps, 'onClose'>) {
  const { t } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<AnswerDraft>(`objection.${file.id}`);
  const draft = kept ?? { reason: '' };
  const { outcome, reason } = draft;
  const field = useId();
  const wrong = draft.tried === true && reason.trim() === '';

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (!outcome || reason.trim() === '') return keep({ ...draft, tried: true });
    if (!(await acting.run(answerObjection, { caseId: file.id, version: file.version, outcome, reason: reason.trim() }))) return;
    keep(undefined);
    onDone(t('objection.done'));
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      <fieldset className="wb-field" aria-invalid={draft.tried && !outcome ? true : undefined}>
        <legend className="wb-strong">{t('objection.outcome')}</legend>
        {draft.tried && !outcome && (
          <p className="wb-wrong" role="alert">
            {t('objection.outcomeNeeded')}
          </p>
        )}
        <Radio.Group
          className="wb-stacked"
          value={outcome}
          onChange={(event) => keep({ ...draft, outcome: event.target.value as ObjectionOutcome })}
        >
          {outcomes.map((each) => (
            <Radio key={each} value={each}>
              {t(`objection.outcomes.${each}`)}
            </Radio>
          ))}
        </Radio.Group>
        <p className="wb-small">{t('objection.clock')}</p>
      </fieldset>
      <div className="wb-field">
        <label htmlFor={`${field}-reason`} className="wb-strong">
          {t('objection.reason')}
        </label>
        {wrong && (
          <p id={`${field}-wrong`} className="wb-wrong" role="alert">
            {t('objection.reasonNeeded')}
          </p>
        )}
        <Input.TextArea
          id={`${field}-reason`}
          lang="zh-CN"
          rows={6}
          maxLength={500}
          value={reason}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onChange={(event) => keep({ ...draft, reason: event.target.value })}
        />
      </div>
      <Button type="primary" htmlType="submit" block disabled={acting.busy}>
        {t('objection.submit')} <KeyCap>Ctrl ↵</KeyCap>
      </Button>
    </form>
  );
}
