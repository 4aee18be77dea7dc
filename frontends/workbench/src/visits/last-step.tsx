import { ChoiceField } from './choice-field.tsx';
import type { StepProps } from './step-props.ts';
import { useVisitWords } from './visit-words.ts';

/** What changed about the parents, and what else there is to say. */
export function LastStep({ draft, errorAt, say }: StepProps) {
  const { t } = useVisitWords();
  const { said } = draft;
  const seen = said.childSeen === 'YES';
  const error = errorAt('note');
  return (
    <>
      {seen && (
        <ChoiceField
          name="parent"
          question={t('questions.parent')}
          help={t('help.parent')}
          error={errorAt('parent')}
          options={(['NONE', 'FATHER', 'MOTHER'] as const).map((value) => ({ value, label: t(`answers.parent.${value}`) }))}
          chosen={said.parent}
          onChoose={(parent) => say({ parent, ...(parent === 'NONE' ? { change: undefined } : {}) })}
        />
      )}
      {seen && (said.parent === 'FATHER' || said.parent === 'MOTHER') && (
        <ChoiceField
          name="change"
          question={t('questions.change')}
          error={errorAt('change')}
          options={(['REAPPEARED', 'RELEASED', 'DIED', 'OTHER'] as const).map((value) => ({ value, label: t(`answers.change.${value}`) }))}
          chosen={said.change}
          onChoose={(change) => say({ change })}
        />
      )}
      <div className={error ? 'road-field field-invalid' : 'road-field'}>
        <label htmlFor="visit-note">
          {seen ? t('questions.note') : t('questions.whyNotSeen')} {seen && <span className="road-optional">{t('optional')}</span>}
        </label>
        {error && (
          <p className="field-error" id="visit-note-error">
            {error}
          </p>
        )}
        <textarea
          id="visit-note"
          className="input"
          rows={5}
          maxLength={1000}
          value={said.note ?? ''}
          aria-describedby={error ? 'visit-note-error' : undefined}
          onChange={(event) => say({ note: event.target.value })}
        />
      </div>
      {!seen && <p className="road-help">{t('help.notSeen')}</p>}
    </>
  );
}
