import type { ReactNode } from 'react';

export interface ChoiceFieldProps<Value extends string> {
  id: string;
  label: string;
  help?: ReactNode;
  /** Several may be chosen. */
  several?: boolean;
  choices: { value: Value; text: string }[];
  /** An empty one stands for none. */
  chosen: readonly (Value | '')[];
  error: string | undefined;
  onChoose: (chosen: Value[]) => void;
}

/** A question with answers to tick; nothing is ticked beforehand. */
export function ChoiceField<Value extends string>({ id, label, help, several, choices, chosen, error, onChoose }: ChoiceFieldProps<Value>) {
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const toggle = (value: Value) =>
    choices.map((choice) => choice.value).filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each)));
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
