import { Button, Input, Radio } from 'antd';
import { useId } from 'react';
import { Link } from '@onething/portal-kit';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { wrongByPath } from '../change/change-fields.tsx';
import { useKeptDraft } from '../kept-draft.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { answerAmountObjection } from './amount-objection.operations.ts';
import type { AmountOutcome, WholeAmountObjection } from './amount-objection.operations.ts';

interface AnswerDraft {
  outcome?: AmountOutcome;
  answer: string;
  tried?: boolean;
}

const outcomes: readonly AmountOutcome[] = ['STANDS', 'CORRECTED'];

/**
 * The county's answer, in words the family reads. Nothing is chosen beforehand; "corrected" is offered once the amount was calculated anew, and until then the
 * way to the facts is.
 */
export function AmountAnswerForm({
  objection,
  onDone,
  onReload,
}: {
  objection: WholeAmountObjection;
  onDone: () => void;
  onReload: () => void;
}) {
  const { t } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<AnswerDraft>(`amount.${objection.id}`);
  const draft = kept ?? { answer: '' };
  const { outcome, answer, tried } = draft;
  const field = useId();
  const wrong = wrongByPath(acting.failure);
  const empty = tried === true && answer.trim() === '';
  const unchosen = tried === true && !outcome;

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (!outcome || answer.trim() === '') return keep({ ...draft, tried: true });
    if (!(await acting.run(answerAmountObjection, { id: objection.id, outcome, answer: answer.trim() }))) return;
    keep(undefined);
    onDone();
  }

  return (
    <form className="wb-change-task" onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      <fieldset className="wb-field" aria-invalid={unchosen ? true : undefined}>
        <legend className="wb-strong">{t('amountObjection.how')}</legend>
        {(unchosen || wrong['outcome']) && (
          <p className="wb-wrong" role="alert">
            {wrong['outcome'] ?? t('amountObjection.howNeeded')}
          </p>
        )}
        <Radio.Group
          className="wb-stacked"
          value={outcome}
          onChange={(event) => keep({ ...draft, outcome: event.target.value as AmountOutcome })}
        >
          {outcomes.map((each) => (
            <Radio key={each} value={each} disabled={each === 'CORRECTED' && !objection.amountChanged}>
              {t(`amountObjection.outcomes.${each}`)}
            </Radio>
          ))}
        </Radio.Group>
        {!objection.amountChanged && (
          <p className="wb-small">
            {t('amountObjection.correctFirst')}{' '}
            <Link href={`${casePathOf(objection.entitlement.case.id, 'changes')}?propose=1`}>{t('amountObjection.correct')}</Link>
          </p>
        )}
      </fieldset>
      <div className="wb-field">
        <label htmlFor={field} className="wb-strong">
          {t('amountObjection.answer')}
        </label>
        {empty && (
          <p id={`${field}-wrong`} className="wb-wrong" role="alert">
            {t('amountObjection.answerNeeded')}
          </p>
        )}
        <Input.TextArea
          id={field}
          lang="zh-CN"
          rows={5}
          maxLength={500}
          value={answer}
          aria-invalid={empty || undefined}
          aria-describedby={empty ? `${field}-wrong` : undefined}
          onChange={(event) => keep({ ...draft, answer: event.target.value })}
        />
        <p className="wb-small">{t('amountObjection.answerNote')}</p>
      </div>
      <p className="wb-change-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('amountObjection.submit')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </p>
    </form>
  );
}
