import { Button, Input } from 'antd';
import { useId } from 'react';
import type { TaskProps } from '../case/finding-panel.tsx';
import { PanelFrame } from '../case/panel-frame.tsx';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import type { CaseDuplicate } from './duplicate.operations.ts';
import { dismissDuplicate, mergeDuplicate } from './duplicate.operations.ts';

interface Draft {
  reason: string;
  tried?: boolean;
}

/** Why two applications become one, or are two children after all. */
export function DuplicateReason({
  file,
  duplicate,
  verb,
  onClose,
  onDone,
  onReload,
}: TaskProps & { duplicate: CaseDuplicate; verb: 'merge' | 'dismiss' }) {
  const { t } = useWords();
  const acting = useAct();
  const field = useId();
  const [kept, keep] = useKeptDraft<Draft>(`duplicate.${duplicate.id}`);
  const draft = kept ?? { reason: '' };
  const wrong = draft.tried && draft.reason.trim() === '';

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (draft.reason.trim() === '') return keep({ ...draft, tried: true });
    const input = { caseId: file.id, version: file.version, duplicateId: duplicate.id, reason: draft.reason.trim() };
    if (!(await acting.run(verb === 'merge' ? mergeDuplicate : dismissDuplicate, input))) return;
    keep(undefined);
    onDone(verb === 'merge' ? t('duplicate.merged') : t('duplicate.dismissed'));
  }

  const number = duplicate.otherCase?.number ?? t('duplicate.other');
  const title = verb === 'merge' ? t('duplicate.mergeTitle', { number }) : t('duplicate.dismissTitle');
  return (
    <PanelFrame title={title} note={verb === 'merge' ? t('duplicate.mergeNote') : t('duplicate.dismissNote')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        <div className="wb-field">
          <label htmlFor={field}>{t('duplicate.reason')}</label>
          {wrong && (
            <p id={`${field}-wrong`} className="wb-wrong" role="alert">
              {t('duplicate.reasonNeeded')}
            </p>
          )}
          <Input.TextArea
            id={field}
            rows={3}
            maxLength={500}
            value={draft.reason}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${field}-wrong` : undefined}
            onChange={(event) => keep({ ...draft, reason: event.target.value })}
          />
        </div>
        <Button type="primary" htmlType="submit" block disabled={acting.busy}>
          {verb === 'merge' ? t('duplicate.mergeSubmit') : t('duplicate.dismissSubmit')}
        </Button>
      </form>
    </PanelFrame>
  );
}
