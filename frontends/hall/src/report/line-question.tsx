import { useHost } from '@onething/portal-kit';

export interface LineQuestionProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  error?: string | undefined;
  optional?: boolean;
  type?: 'text' | 'tel';
  maxLength: number;
  onChange: (value: string) => void;
}

/** One line in one's own words. Browsers are not asked to remember it. */
export function LineQuestion({ id, label, help, value, error, optional, type = 'text', maxLength, onChange }: LineQuestionProps) {
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
      <input
        id={id}
        type={type}
        className="input"
        autoComplete="off"
        maxLength={maxLength}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
