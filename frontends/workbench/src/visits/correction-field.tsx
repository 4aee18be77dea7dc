import { useVisitWords } from './visit-words.ts';

/** Why an earlier visit has to be corrected. */
export function CorrectionField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (reason: string) => void;
}) {
  const { t } = useVisitWords();
  return (
    <div className={error ? 'road-field field-invalid' : 'road-field'}>
      <label htmlFor="visit-correction">{t('correction.reason')}</label>
      {error && (
        <p className="field-error" id="visit-correction-error">
          {error}
        </p>
      )}
      <textarea
        id="visit-correction"
        className="input"
        rows={3}
        maxLength={500}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'visit-correction-error' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
