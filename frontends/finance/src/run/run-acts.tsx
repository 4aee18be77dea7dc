import type { Acting } from '@onething/portal-kit/officers';
import { FailureNote } from '@onething/portal-kit/officers';
import { amount, count, monthWords } from '../format.ts';
import { useWords } from '../words.ts';
import { ActStep } from './act-step.tsx';
import { approveRun, reviewRun, sendRun } from './run-acts.operations.ts';
import type { Run, RunActionKind, RunStep } from './run-types.ts';
import { WithdrawForm } from './withdraw-form.tsx';

export interface RunActsProps {
  run: Run;
  /** How many groups of differences the reviewer has not ticked; null: this officer does not review. */
  unseen: number | null;
  acting: Acting;
  onDone: () => void;
}

const forward: RunActionKind[] = ['REVIEW', 'APPROVE', 'REQUEST_SENDING'];

/** What can be done with a run now, by whom, and why not by this officer: preparer, approver and sender are different people. */
export function RunActs({ run, unseen, acting, onDone }: RunActsProps) {
  const { t } = useWords();
  const next = run.steps.find(({ kind }) => forward.includes(kind));
  const withdraw = run.steps.find(({ kind }) => kind === 'WITHDRAW');
  return (
    <div className="fin-acts">
      <FailureNote failure={acting.failure} />
      {run.sending && (
        <p role="status" className="wb-strong">
          {t('act.sending')}
        </p>
      )}
      {next && <NextStep run={run} step={next} unseen={unseen} acting={acting} onDone={onDone} />}
      {next && <p className="wb-small wb-secondary">{t('act.three')}</p>}
      {withdraw?.allowed && !run.sending && <WithdrawForm run={run} onDone={onDone} />}
    </div>
  );
}

function NextStep({ run, step, unseen, acting, onDone }: RunActsProps & { step: RunStep }) {
  const { t, language } = useWords();
  const done = (happened: boolean) => happened && onDone();
  const facts = { month: monthWords(run.month, language), count: count(run.itemCount), sum: amount(run.totalFen) };
  const barred = barredBy(step, unseen, t);
  if (step.kind === 'REVIEW') {
    return (
      <ActStep
        label={t('act.review')}
        barred={barred}
        question={<p>{t('act.reviewQuestion', facts)}</p>}
        sure={t('act.review')}
        busy={acting.busy}
        onConfirm={() => void acting.run(reviewRun, { runId: run.id }).then(done)}
      />
    );
  }
  if (step.kind === 'APPROVE') {
    return (
      <ActStep
        label={t('act.approve')}
        barred={barred}
        question={<p>{t('act.approveQuestion', facts)}</p>}
        sure={t('act.approveSure', facts)}
        busy={acting.busy}
        onConfirm={() => void acting.run(approveRun, { runId: run.id, itemCount: run.itemCount, totalFen: run.totalFen }).then(done)}
      />
    );
  }
  return (
    <ActStep
      label={t('act.send')}
      barred={barred}
      question={
        <>
          <p className="wb-strong">{t('act.sendQuestion', facts)}</p>
          <p>{t('act.sendFinal')}</p>
        </>
      }
      sure={t('act.sendSure', facts)}
      busy={acting.busy}
      onConfirm={() => void acting.run(sendRun, { runId: run.id }).then(done)}
    />
  );
}

/** Why this officer cannot take the step now. */
function barredBy(step: RunStep, unseen: number | null, t: ReturnType<typeof useWords>['t']): string | undefined {
  if (step.refusalCode === 'RUN_OWN') return t('barred.RUN_OWN');
  if (step.refusalCode === 'RUN_SENDER_NOT_INDEPENDENT') return t('barred.RUN_SENDER_NOT_INDEPENDENT');
  if (step.refusalCode === 'RUN_NOT_PREPARED') return t('barred.RUN_NOT_PREPARED');
  if (step.refusalCode) return t('barred.other', { code: step.refusalCode });
  if (!step.allowed) {
    if (step.kind === 'REVIEW') return t('barred.reviewer');
    return step.kind === 'APPROVE' ? t('barred.approver') : t('barred.sender');
  }
  if (step.kind === 'REVIEW' && unseen) return t('barred.unseen', { count: unseen });
  return undefined;
}
