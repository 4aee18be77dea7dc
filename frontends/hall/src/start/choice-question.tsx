import { useState } from 'react';
import { ErrorSummary, Link, useHost } from '@onething/portal-kit';

export interface ChoiceQuestionProps {
  name: string;
  /** The question, for screen readers; the eye reads it in the page's heading. */
  label: string;
  choices: { value: string; text: string; help?: string }[];
  chosen: string | null;
  missing: string;
  onChoose: (value: string) => void;
  back: string;
}

/** One question with a few answers, each explained. Nothing is chosen beforehand. */
export function ChoiceQuestion({ name, label, choices, chosen, missing, onChoose, back }: ChoiceQuestionProps) {
  const { t } = useHost();
  const [value, setValue] = useState(chosen);
  const [attempt, setAttempt] = useState(0);
  const wrong = attempt > 0 && !value;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value) onChoose(value);
        else setAttempt(attempt + 1);
      }}
    >
      <ErrorSummary errors={wrong ? [{ inputId: name, message: missing }] : []} attempt={attempt} />
      <div className={wrong ? 'field field-invalid' : 'field'}>
        {wrong && (
          <p className="field-error" id={`${name}-error`}>
            {missing}
          </p>
        )}
        <div
          className="choices choices-rows"
          id={name}
          role="radiogroup"
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${name}-error` : undefined}
        >
          {choices.map((choice) => (
            <label className="choice" key={choice.value}>
              <input type="radio" name={name} checked={value === choice.value} onChange={() => setValue(choice.value)} />
              <span>
                <strong>{choice.text}</strong>
                {choice.help && <small>{choice.help}</small>}
              </span>
            </label>
          ))}
        </div>
      </div>
      <div className="actions">
        <button type="submit" className="button">
          {t('hall.form.next')}
        </button>
        <Link href={back}>{t('hall.form.back')}</Link>
      </div>
    </form>
  );
}
