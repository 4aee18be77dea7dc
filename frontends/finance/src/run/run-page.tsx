import { EmptyState, Link, LoadingState, PartialNotice, ProblemState, useHost } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { holdsRole } from '../county-of.ts';
import { monthWords } from '../format.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words.ts';
import { useBudget } from '../budget/use-budget.ts';
import { BankPart } from './bank-part.tsx';
import { CashPart } from './cash-part.tsx';
import { differenceGroups } from './difference-groups.ts';
import { RunAside } from './run-aside.tsx';
import { RunDifferences } from './run-differences.tsx';
import { RunFigures } from './run-figures.tsx';
import { RunHistory } from './run-history.tsx';
import { StepLine } from './step-line.tsx';
import type { Run, RunState } from './run-types.ts';
import { UnknownPart } from './unknown-part.tsx';
import { useRun } from './use-run.ts';
import { useSeen } from './use-seen.ts';

/** States in which cash is being handed out, or was. */
const handedOut: ReadonlySet<RunState> = new Set(['SENT', 'RETURNED', 'SETTLED']);

/** One run: how far it is, what differs from last month and why, what the bank said, and what is to be done by whom. */
export function RunPage({ runId }: { runId: string }) {
  const { t } = useWords();
  const asked = useRun(runId);
  const run = asked.data?.paymentRun;
  const reload = () => void asked.reload();
  if (!run) {
    return (
      <>
        <PageHead title={t('run.title')} />
        {asked.loading && <LoadingState lines={12} />}
        {!asked.loading && asked.problems.length > 0 && <ProblemState problems={asked.problems} onRetry={reload} />}
        {!asked.loading && asked.problems.length === 0 && (
          <EmptyState title={t('run.none')}>
            <Link href="/finance">{t('rail.runs')}</Link>
          </EmptyState>
        )}
      </>
    );
  }
  return (
    <>
      <PartialNotice problems={asked.problems} onRetry={reload} />
      <Loaded run={run} onChanged={reload} />
    </>
  );
}

function Loaded({ run, onChanged }: { run: Run; onChanged: () => void }) {
  const { t, text, language } = useWords();
  const { session } = useHost();
  const acting = useAct();
  const { seen, mark } = useSeen(run.id);
  const budget = useBudget(run.payer.code, Number(run.month.slice(0, 4)), run.restricted);
  const groups = differenceGroups(run);
  const reviews = run.state === 'DRAFT' && run.prepared && run.steps.some(({ kind, allowed }) => kind === 'REVIEW' && allowed);
  const unseen = reviews ? groups.filter(({ name }) => !seen.has(name)).length : null;
  const preparing = run.state === 'DRAFT' && !run.prepared;
  const sender = holdsRole(session, 'paymentSender');
  const month = monthWords(run.month, language);
  return (
    <>
      <PageHead
        title={t(run.sequence === 0 ? 'run.regular' : 'run.further', { month, number: run.sequence })}
        facts={[text(run.payer.name), t(`state.${run.state}`)].filter(Boolean).join(t('punctuation.comma'))}
      >
        <StepLine state={run.state} actions={run.actions} preparing={preparing} />
      </PageHead>
      {preparing ? (
        <Preparing run={run} />
      ) : (
        <>
          <RunFigures run={run} groups={groups} />
          <div className="fin-columns">
            <div>
              {run.state === 'UNKNOWN' && <UnknownPart run={run} acting={acting} onDone={onChanged} />}
              <RunDifferences run={run} groups={groups} seen={reviews ? seen : null} onSeen={mark} />
              <BankPart run={run} sender={sender} onDone={onChanged} />
              {run.cashCount > 0 && handedOut.has(run.state) && <CashPart run={run} sender={sender} onDone={onChanged} />}
              <RunHistory actions={run.actions} />
            </div>
            <RunAside run={run} groups={groups} unseen={unseen} budget={budget} acting={acting} onDone={onChanged} />
          </div>
        </>
      )}
    </>
  );
}

/** A run that is still being put together goes on by itself: the page may be left. */
function Preparing({ run }: { run: Run }) {
  const { t } = useWords();
  return (
    <div className="fin-preparing">
      <p className="wb-strong" role="status">
        {t('run.preparing', { percent: run.preparedPercent })}
      </p>
      <progress max={100} value={run.preparedPercent} aria-label={t('run.progress')} />
      <p className="wb-secondary">{t('run.leave')}</p>
      <Link href="/finance">{t('rail.runs')}</Link>
    </div>
  );
}
