import { useQuery } from '@onething/portal-kit';
import { prepareDecision, returnToTownship } from '../case/acts.operations.ts';
import type { CaseFile } from '../case/case.operations.ts';
import { CaseHeader } from '../case/case-header.tsx';
import { useAct } from '../case/use-act.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { AmountSection, useAmountPreview } from './amount-section.tsx';
import { DecisionChoiceBar } from './decision-choice.tsx';
import { currentParagraphs, draftProblems, emptyDecisionDraft, reasonInputs, tickedTexts } from './decision-draft.ts';
import type { DecisionChoice, DecisionDraft, DraftProblem } from './decision-draft.ts';
import { DecisionEditor } from './decision-editor.tsx';
import { composedDecisionQuery } from './decision.operations.ts';
import type { ComposedDecision } from './decision.operations.ts';
import { EvidenceSummary } from './evidence-summary.tsx';
import { FormAside } from './form-aside.tsx';
import { ReasonChecklist } from './reason-checklist.tsx';
import { TextField } from './text-field.tsx';

export interface DecisionPreparationProps {
  file: CaseFile;
  reload: () => Promise<unknown>;
}

/** The county handler's page: choice, evidence, text, reasons, first month and amount, and the form as it will be printed. */
export function DecisionPreparation({ file, reload }: DecisionPreparationProps) {
  const { t, host } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<DecisionDraft>(`decision.${file.id}`);
  const asked = host.query.get('choice') === 'RETURN' ? ('RETURN' as const) : undefined;
  // What was kept before a field was added lacks it.
  const draft: DecisionDraft = { ...emptyDecisionDraft, choice: asked, ...kept };
  const change = (patch: Partial<DecisionDraft>) => keep({ ...draft, ...patch });
  const kind = draft.choice === 'CONFIRM' || draft.choice === 'REFUSE' ? draft.choice : 'CONFIRM';
  const composing = useQuery(
    composedDecisionQuery,
    { caseId: file.id, kind },
    { skip: draft.choice !== 'CONFIRM' && draft.choice !== 'REFUSE' },
  );
  const composed = composing.data?.preparedDecision;
  const problems = draft.tried ? draftProblems(draft, composed) : [];
  const choices = (['CONFIRM', 'REFUSE', 'RETURN'] as const).filter((choice) =>
    file.allowedActions.includes(choice === 'RETURN' ? 'RETURN_TO_TOWNSHIP' : 'PREPARE_DECISION'),
  );

  function ready(): boolean {
    change({ tried: true });
    return draftProblems(draft, composed).length === 0;
  }
  async function send() {
    if (!(await sendDraft(acting, file, draft, composed))) return;
    keep(undefined);
    host.announce(t(draft.choice === 'RETURN' ? 'done.returned' : 'done.decisionPrepared'));
    host.navigate(casePathOf(file.id), { replace: true });
  }

  return (
    <div className="wb-split">
      <CaseHeader file={file} page={t('decision.title')} />
      <div className="wb-split-main">
        <div className="wb-split-scroll">
          <RefusalNote failure={acting.failure} onReload={() => void reload()} />
          <DecisionChoiceBar
            file={file}
            choices={choices}
            draft={draft}
            composed={composed}
            wrong={problems.includes('CHOICE')}
            onChoose={(choice) => change({ choice, tried: false })}
          />
          <EvidenceSummary file={file} />
          {draft.choice === 'RETURN' && <ReturnReason draft={draft} problems={problems} onChange={change} />}
          {draft.choice &&
            draft.choice !== 'RETURN' &&
            !composed &&
            (composing.loading ? (
              <PanelLoading lines={6} />
            ) : (
              <PanelProblem problems={composing.problems} onRetry={() => void composing.reload()} />
            ))}
          {draft.choice && draft.choice !== 'RETURN' && composed && (
            <PreparedParts file={file} draft={draft} composed={composed} problems={problems} change={change} />
          )}
        </div>
        <ConfirmBar
          label={t(sendLabel(draft.choice))}
          question={draft.choice === 'RETURN' ? t('decision.returnQuestion') : undefined}
          note={t('decision.sendNote')}
          busy={acting.busy}
          ready={ready}
          onConfirm={() => void send()}
        />
      </div>
      <PreparationAside file={file} draft={draft} composed={draft.choice === 'RETURN' ? undefined : composed} />
    </div>
  );
}

function sendLabel(choice: DecisionChoice | undefined) {
  return choice ? (`send.${choice}` as const) : ('send.none' as const);
}

async function sendDraft(
  acting: ReturnType<typeof useAct>,
  file: CaseFile,
  draft: DecisionDraft,
  composed: ComposedDecision | undefined,
): Promise<boolean> {
  const base = { caseId: file.id, version: file.version };
  if (draft.choice === 'RETURN') return acting.run(returnToTownship, { ...base, reason: draft.returnReason.trim() });
  if (!composed) return false;
  const firstMonth = draft.firstMonth ?? composed.firstMonth;
  return acting.run(prepareDecision, {
    ...base,
    kind: composed.kind,
    paragraphs: currentParagraphs(draft, composed).filter((paragraph) => paragraph.trim() !== ''),
    ...(composed.kind === 'REFUSE' && { reasons: reasonInputs(draft, composed.reasons) }),
    ...(composed.kind === 'CONFIRM' && firstMonth && { firstMonth }),
    ...(draft.deviationReason.trim() && !composed.agreesWithPolicy && { deviationReason: draft.deviationReason.trim() }),
  });
}

interface PartProps {
  file: CaseFile;
  draft: DecisionDraft;
  composed: ComposedDecision;
  problems: DraftProblem[];
  change: (patch: Partial<DecisionDraft>) => void;
}

function PreparedParts({ file, draft, composed, problems, change }: PartProps) {
  const { t } = useWords();
  return (
    <>
      {composed.kind === 'REFUSE' && <ReasonChecklist composed={composed} draft={draft} problems={problems} onChange={change} />}
      {!composed.agreesWithPolicy && (
        <TextField
          label={t('decision.deviation')}
          help={t('decision.deviationHelp')}
          value={draft.deviationReason}
          wrong={problems.includes('DEVIATION') && t('decision.deviationNeeded')}
          onChange={(deviationReason) => change({ deviationReason })}
        />
      )}
      <DecisionEditor
        composed={composed}
        draft={draft}
        values={caseValues(file)}
        wrong={problems.includes('EMPTY_TEXT')}
        onChange={(paragraphs) => change({ paragraphs: { ...draft.paragraphs, [composed.kind]: paragraphs } })}
      />
      {composed.kind === 'CONFIRM' && (
        <AmountSection
          file={file}
          composed={composed}
          firstMonth={draft.firstMonth ?? composed.firstMonth}
          onFirstMonth={(firstMonth) => change({ firstMonth })}
        />
      )}
    </>
  );
}

/** Names and numbers of a case that its decision may hold. */
export function caseValues(file: CaseFile): string[] {
  return [file.child.name, file.applicantName, file.number, file.categoryLabel.zh].filter((value): value is string => Boolean(value));
}

function ReturnReason({
  draft,
  problems,
  onChange,
}: {
  draft: DecisionDraft;
  problems: DraftProblem[];
  onChange: (patch: Partial<DecisionDraft>) => void;
}) {
  const { t } = useWords();
  return (
    <TextField
      label={t('decision.returnReason')}
      help={t('decision.returnHelp')}
      value={draft.returnReason}
      wrong={problems.includes('RETURN_REASON') && t('decision.returnNeeded')}
      onChange={(returnReason) => onChange({ returnReason })}
    />
  );
}

function PreparationAside({ file, draft, composed }: { file: CaseFile; draft: DecisionDraft; composed: ComposedDecision | undefined }) {
  const { host } = useWords();
  const firstMonth = composed?.kind === 'CONFIRM' ? (draft.firstMonth ?? composed.firstMonth) : null;
  const facts = composed?.kind === 'CONFIRM' ? composed.amountFacts : undefined;
  const amount = useAmountPreview(file, facts, firstMonth).data?.amountPreview.amountFen;
  const pending = composed && {
    kind: composed.kind,
    ...(composed.kind === 'REFUSE' && { reasons: tickedTexts(draft, composed.reasons) }),
    firstMonth,
    monthlyFen: composed.kind === 'CONFIRM' ? amount : null,
    preparedBy: host.session.name,
  };
  return <FormAside file={file} pending={pending} />;
}
