import { useHost } from '@onething/portal-kit';

export interface TextQuestionProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  error?: string;
  optional?: boolean;
  onChange: (value: string) => void;
}

/** A few lines in one's own words. */
export function TextQuestion({ id, label, help, value, error, optional, onChange }: TextQuestionProps) {
  const { t } = useHost();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{t('kit.optional')}</span>}
      </label>
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
      <textarea
        id={id}
        className="input"
        rows={4}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
