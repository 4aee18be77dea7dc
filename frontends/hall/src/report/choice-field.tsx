import type { ReactNode } from 'react';

export interface ChoiceFieldProps {
  id: string;
  label: string;
  help?: ReactNode;
  /** Several may be chosen. */
  several?: boolean;
  choices: { value: string; text: string }[];
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (chosen: string[]) => void;
}

/** A question with answers to tick; nothing is ticked beforehand. */
export function ChoiceField({ id, label, help, several, choices, chosen, error, onChoose }: ChoiceFieldProps) {
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const toggle = (value: string) => (chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset
      id={id}
      className={error ? 'field field-invalid' : 'field'}
      role={several ? undefined : 'radiogroup'}
      aria-invalid={!several && error ? true : undefined}
      aria-describedby={described || undefined}
    >
      <legend className="field-label">{label}</legend>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choices">
        {choices.map(({ value, text }) => (
          <label className="choice" key={value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(value)}
              onChange={() => onChoose(several ? toggle(value) : [value])}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
