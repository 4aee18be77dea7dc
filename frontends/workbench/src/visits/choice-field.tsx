interface ChoiceFieldProps<Value extends string> {
  /** Name of the question; its element is `visit-<name>`. */
  name: string;
  question: string;
  help?: string | undefined;
  error: string | undefined;
  options: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  /** Side by side where the words are short. */
  beside?: boolean;
  onChoose: (value: Value) => void;
}

/** One question with boxes large enough for a thumb; nothing is chosen in advance. */
export function ChoiceField<Value extends string>({
  name,
  question,
  help,
  error,
  options,
  chosen,
  beside,
  onChoose,
}: ChoiceFieldProps<Value>) {
  const described = [help ? `visit-${name}-help` : '', error ? `visit-${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? 'road-field field-invalid' : 'road-field'}
      id={`visit-${name}`}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>{question}</legend>
      {help && (
        <p className="road-help" id={`visit-${name}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`visit-${name}-error`}>
          {error}
        </p>
      )}
      <div className={beside ? 'road-options road-options-beside' : 'road-options'}>
        {options.map(({ value, label }) => (
          <label className="road-option" key={value}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
