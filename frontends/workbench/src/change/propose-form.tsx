import { Button, Radio } from 'antd';
import { useState } from 'react';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { changeGrounds, proposeChange } from './change.operations.ts';
import type { ChangeDetailsInput, ChangeGround, ChangeLine } from './change.operations.ts';
import { ChangeFields, typedDetails, wrongByPath } from './change-fields.tsx';

interface Draft {
  ground?: ChangeGround;
  details: ChangeDetailsInput;
  /** An earlier change is not taken back altogether: what is right stands in its place. */
  replaces?: boolean;
}

export interface ProposeFormProps {
  caseId: string;
  changes: ChangeLine[];
  onCancel: (() => void) | undefined;
  onDone: (id: string) => void;
}

/** What changes nothing that could be taken back. */
const withoutCorrection: readonly ChangeGround[] = ['CORRECTION', 'PAYEE_CHANGED', 'PARENT_DIED'];

/** An officer says what changed. Nothing changes by it: it is checked and decided first. */
export function ProposeForm({ caseId, changes, onCancel, onDone }: ProposeFormProps) {
  const { t, text } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<Draft>(`change.${caseId}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? { details: {} };
  const decided = changes.filter(
    ({ status, ground, correctedBy }) => status === 'DECIDED' && !correctedBy && !withoutCorrection.includes(ground),
  );
  const corrected = draft.replaces ? decided.find(({ id }) => id === draft.details.corrects) : undefined;
  const ground = corrected?.ground ?? draft.ground;
  const grounds = changeGrounds.filter((ground) => ground !== 'CORRECTION' || decided.length > 0);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!draft.ground) return;
    const done = await acting.ask(proposeChange, { caseId, ground: ground ?? draft.ground, details: typedDetails(draft.details) });
    if (!done) return;
    keep(undefined);
    onDone(done.id);
  }

  return (
    <form className="wb-split-scroll wb-change-form" onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <header className="wb-section-head">
        <h2>{t('change.propose.title')}</h2>
        <span className="wb-secondary">{t('change.propose.note')}</span>
      </header>
      <RefusalNote failure={acting.failure} onReload={() => undefined} />
      <fieldset className="wb-field">
        <legend className="wb-strong">{t('change.field.ground')}</legend>
        {tried && !draft.ground && (
          <p className="wb-wrong" role="alert">
            {t('change.field.groundNeeded')}
          </p>
        )}
        <Radio.Group
          className="wb-change-grounds"
          value={draft.ground}
          onChange={(event) => keep({ ground: event.target.value as ChangeGround, details: {} })}
        >
          {grounds.map((ground) => (
            <Radio key={ground} value={ground}>
              {t(`change.ground.${ground}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      {draft.ground === 'CORRECTION' && (
        <fieldset className="wb-field">
          <legend className="wb-strong">{t('change.field.corrects')}</legend>
          <Radio.Group
            value={draft.details.corrects}
            onChange={(event) => keep({ ground: 'CORRECTION', details: { corrects: String(event.target.value) } })}
          >
            {decided.map((change) => (
              <Radio key={change.id} value={change.id}>
                {text(change.groundLabel)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
      {draft.details.corrects && (
        <fieldset className="wb-field">
          <legend className="wb-strong">{t('change.field.how')}</legend>
          <Radio.Group
            value={draft.replaces}
            onChange={(event) =>
              keep({ ...draft, details: { corrects: draft.details.corrects ?? '' }, replaces: event.target.value as boolean })
            }
          >
            <Radio value={false}>{t('change.field.takeBack')}</Radio>
            <Radio value={true}>{t('change.field.replace')}</Radio>
          </Radio.Group>
        </fieldset>
      )}
      {ground && (
        <ChangeFields
          ground={ground}
          correcting={draft.ground === 'CORRECTION'}
          details={draft.details}
          wrong={wrongByPath(acting.failure)}
          onChange={(details) => keep({ ...draft, details })}
        />
      )}
      <p className="wb-change-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('change.propose.submit')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('bar.no')}</Button>}
      </p>
    </form>
  );
}
