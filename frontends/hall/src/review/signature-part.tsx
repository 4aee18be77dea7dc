import { useState } from 'react';
import { useHost } from '@onething/portal-kit';
import type { FieldError } from '@onething/portal-kit';
import { Declaration } from '../start/declaration.tsx';

/** The declaration once more and the signature. Handing in cannot be taken back silently, and says so. */
export function SignaturePart({
  shown,
  busy,
  onSign,
}: {
  shown: FieldError[];
  busy: boolean;
  onSign: (name: string, accepted: boolean) => void;
}) {
  const { t } = useHost();
  const [name, setName] = useState('');
  const [accepted, setAccepted] = useState(false);
  const errorAt = (id: string) => shown.find((error) => error.inputId === id)?.message;
  const nameError = name.trim() ? undefined : errorAt('signature-name');
  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onSign(name, accepted);
      }}
    >
      <h2 className="signature-title">{t('hall.review.sign')}</h2>
      <Declaration
        id="review-declaration"
        accepted={accepted}
        onChange={setAccepted}
        error={accepted ? undefined : errorAt('review-declaration')}
      />
      <div className={nameError ? 'field field-invalid' : 'field'}>
        <label className="field-label" htmlFor="signature-name">
          {t('hall.review.name')}
        </label>
        <span className="field-help" id="signature-name-help">
          {t('hall.review.nameHelp')}
        </span>
        {nameError && (
          <p className="field-error" id="signature-name-error">
            {nameError}
          </p>
        )}
        <input
          id="signature-name"
          className="input input-narrow"
          autoComplete="name"
          value={name}
          aria-invalid={nameError ? true : undefined}
          aria-describedby={nameError ? 'signature-name-help signature-name-error' : 'signature-name-help'}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <p>{t('hall.review.after')}</p>
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {t(busy ? 'hall.review.submitting' : 'hall.review.submit')}
        </button>
      </div>
    </form>
  );
}
