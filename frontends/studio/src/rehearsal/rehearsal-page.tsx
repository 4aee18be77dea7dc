import { Button } from 'antd';
import { LoadingState, PartialNotice, ProblemState, formatDateTime } from '@onething/portal-kit';
import { FailureNote } from '@onething/portal-kit/officers';
import { DraftSteps } from '../draft/draft-steps.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import type { Draft } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { AffectedPart } from './affected-part.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { CasesPart } from './cases-part.tsx';
import { CostPart } from './cost-part.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { OpenCasesPart } from './open-cases-part.tsx';
import { PolicyCasesPart } from './policy-cases-part.tsx';
import { rehearseDraft } from './rehearse.operations.ts';
import { cancelRehearsal } from './rehearsal.operations.ts';
import type { Rehearsal } from './rehearsal.operations.ts';
import { saveReport } from './save-report.ts';
import { useRehearsal } from './use-rehearsal.ts';

/** What a draft would do to real children and to the budget, and the acts that follow: submit, return, approve. */
export function RehearsalPage() {
  const { t } = useWords();
  const { draft, draftProblems, draftLoading, reloadDraft } = useStudio();
  if (draft) return <Rehearsed draft={draft} />;
  if (draftLoading) return <LoadingState lines={8} />;
  return (
    <>
      <PageHead title={t('rehearsal.title')} />
      <ProblemState problems={draftProblems} onRetry={() => void reloadDraft()} />
    </>
  );
}

function Rehearsed({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const { rehearsal, loading, problems, reload } = useRehearsal(draft);
  const done = rehearsal?.state === 'COMPLETED';
  const facts = rehearsal
    ? t(done ? 'rehearsal.facts' : 'rehearsal.asked', {
        count: rehearsal.amountProgress?.total ?? 0,
        at: formatDateTime(rehearsal.endedAt ?? rehearsal.requestedAt, language),
        name: rehearsal.requestedBy,
      })
    : t('rehearsal.lead');
  return (
    <>
      <PageHead title={t('rehearsal.title')} facts={facts}>
        {done && <Button onClick={() => saveReport(rehearsal, draft, language)}>{t('rehearsal.export')}</Button>}
        <DraftSteps draft={draft} />
      </PageHead>
      {!rehearsal && loading && <LoadingState lines={6} />}
      {!rehearsal && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {rehearsal && <PartialNotice problems={problems} what={t('rehearsal.title')} onRetry={() => void reload()} />}
      {!loading && problems.length === 0 && !rehearsal && <Begin draft={draft} again={false} onBegun={reload} />}
      {rehearsal?.state === 'RUNNING' && <Running rehearsal={rehearsal} onStopped={reload} />}
      {rehearsal && rehearsal.state !== 'RUNNING' && (rehearsal.draftRevision !== draft.revision || !done) && (
        <>
          <p className="stu-warning-note">{t(done ? 'rehearsal.outOfDate' : endedWords(rehearsal))}</p>
          <Begin draft={draft} again onBegun={reload} />
        </>
      )}
      {rehearsal && done && <Results draft={draft} rehearsal={rehearsal} />}
      {!loading && !done && <ApprovalPart draft={draft} rehearsed={false} failingCases={0} />}
    </>
  );
}

/** Why a rehearsal ended without an answer. */
function endedWords({ state, amountProgress, caseProgress }: Rehearsal) {
  if (state !== 'FAILED') return 'rehearsal.cancelled';
  const failure = amountProgress?.failure ?? caseProgress?.failure;
  return failure ? (`rehearsal.failure.${failure}` as const) : 'rehearsal.failed';
}

function Begin({ draft, again, onBegun }: { draft: Draft; again: boolean; onBegun: () => Promise<unknown> }) {
  const { t } = useWords();
  const acting = useAct();
  if (draft.state !== 'DRAFT' && draft.state !== 'SUBMITTED') return null;
  return (
    <div className="stu-begin">
      <FailureNote failure={acting.failure} />
      {!again && <p>{t('rehearsal.what')}</p>}
      <Button
        type="primary"
        disabled={acting.busy}
        onClick={async () => {
          await acting.run(rehearseDraft, { draftId: draft.id });
          await onBegun();
        }}
      >
        {t(again ? 'rehearsal.again' : 'rehearsal.begin')}
      </Button>
    </div>
  );
}

function Running({ rehearsal, onStopped }: { rehearsal: Rehearsal; onStopped: () => Promise<unknown> }) {
  const { t } = useWords();
  const acting = useAct();
  const parts = [rehearsal.amountProgress, rehearsal.caseProgress];
  const total = parts.reduce((sum, part) => sum + (part?.total ?? 0), 0);
  const done = parts.reduce((sum, part) => sum + (part?.done ?? 0), 0);
  return (
    <div className="stu-begin">
      <FailureNote failure={acting.failure} />
      <p role="status">
        {t('rehearsal.running')} {total > 0 && t('rehearsal.progress', { done, total })}
      </p>
      <progress aria-label={t('rehearsal.running')} max={total || 1} value={total > 0 ? done : undefined} />
      <p className="wb-small">{t('rehearsal.leave')}</p>
      <Button
        disabled={acting.busy}
        onClick={async () => {
          await acting.run(cancelRehearsal, { rehearsalId: rehearsal.id });
          await onStopped();
        }}
      >
        {t('rehearsal.stop')}
      </Button>
    </div>
  );
}

function Results({ draft, rehearsal }: { draft: Draft; rehearsal: Rehearsal }) {
  const { t } = useWords();
  const current = rehearsal.draftRevision === draft.revision;
  const unanswered = (rehearsal.amountProgress?.unanswered ?? 0) + (rehearsal.caseProgress?.unanswered ?? 0);
  return (
    <>
      {unanswered > 0 && <p className="stu-warning-note">{t('rehearsal.unanswered', { count: unanswered })}</p>}
      <FigureStrip rehearsal={rehearsal} />
      <div className="stu-columns">
        <div>
          <AffectedPart rehearsalId={rehearsal.id} />
          <CasesPart rehearsal={rehearsal} />
        </div>
        <div>
          <CostPart rehearsal={rehearsal} />
          <OpenCasesPart rehearsal={rehearsal} />
          <PolicyCasesPart rehearsal={rehearsal} />
          <ApprovalPart draft={draft} rehearsed={current} failingCases={rehearsal.policyCaseFigures?.newlyRed ?? 0} />
        </div>
      </div>
    </>
  );
}
