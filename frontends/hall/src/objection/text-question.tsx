import { useHost } from '@onething/portal-kit';

export interface TextQuestionProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  error?: string | undefined;
  optional?: boolean;
  /** Of one line; absent: several lines. Browsers are not asked to remember it. */
  line?: { type?: 'text' | 'tel'; maxLength: number };
  onChange: (value: string) => void;
}

/** A question answered in one's own words: in a few lines, or in one. */
export function TextQuestion({ id, label, help, value, error, optional, line, onChange }: TextQuestionProps) {
  const { t } = useHost();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const field = {
    id,
    className: 'input',
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
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
      {line ? (
        <input {...field} type={line.type ?? 'text'} autoComplete="off" maxLength={line.maxLength} />
      ) : (
        <textarea {...field} rows={4} />
      )}
    </div>
  );
}
