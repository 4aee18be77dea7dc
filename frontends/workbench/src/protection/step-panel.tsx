import { Button } from 'antd';
import { useId, useState } from 'react';
import { PanelFrame } from '../case/panel-frame.tsx';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { EnquiryFiles } from '../enquiry/enquiry-files.tsx';
import { useKeptDraft } from '../kept-draft.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import type { ProtectionReport, ProtectionStep } from './protection.operations.ts';
import { StepInput } from './step-input.tsx';
import { fieldsOf, inputOf, startingDraft, stepForms, unchosen } from './step-forms.ts';
import type { StepDraft, StepField, StepKind } from './step-forms.ts';

export interface StepPanelProps {
  report: ProtectionReport;
  kind: StepKind;
  /** The step that is put right. */
  corrected?: ProtectionStep | undefined;
  onClose: () => void;
  onDone: (message: string) => void;
  onReload: () => void;
}

/** The form of one step. What was typed is kept in this tab until it is sent; what is missing stands at its field. */
export function StepPanel({ report, kind, corrected, onClose, onDone, onReload }: StepPanelProps) {
  const { t } = useWords();
  const acting = useAct();
  const base = useId();
  const [kept, keep] = useKeptDraft<StepDraft>(`protection.${report.id}.${kind}${corrected?.id ?? ''}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? startingDraft(kind, report, corrected);
  const { act } = stepForms[kind];
  const fields = fieldsOf(kind, corrected);
  const asked = fields.filter(
    (field) => field !== 'photoReceipts' && !(field === 'nextStep' && [draft.texts.outcome, corrected?.outcome].includes('UNFOUNDED')),
  );

  const sent = fields.filter((field) => field === 'photoReceipts' || asked.includes(field));

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    const [first] = unchosen(fields, draft);
    if (first) return focusOn(`${base}-${first}`);
    if (
      !(await acting.run(act, {
        reportId: report.id,
        version: report.version,
        ...(corrected ? { stepId: corrected.id } : {}),
        ...inputOf(sent, draft),
      }))
    )
      return;
    keep(undefined);
    onDone(t('protection.saved'));
  }

  const errorAt = (field: StepField): string | undefined =>
    acting.failure?.details.find(({ path }) => path === field)?.message ??
    (tried && unchosen(fields, draft).includes(field) ? t('protection.choose') : undefined);
  return (
    <PanelFrame title={t(`protection.step.${kind}`)} note={t(`protection.stepNote.${kind}`)} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        {asked.map((field) => (
          <StepInput
            key={field}
            id={`${base}-${field}`}
            report={report}
            kind={(corrected?.kind as StepKind | undefined) ?? kind}
            field={field}
            draft={draft}
            error={errorAt(field)}
            onChange={keep}
          />
        ))}
        {fields.includes('photoReceipts') && <EnquiryFiles files={draft.photos} onChange={(photos) => keep({ ...draft, photos })} />}
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {t('protection.save')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </form>
    </PanelFrame>
  );
}

/** Puts the focus on a question: the input itself, or the first of its answers. */
function focusOn(id: string): void {
  const found = document.getElementById(id);
  (found?.matches('input, select, textarea') ? found : found?.querySelector('input'))?.focus();
}
