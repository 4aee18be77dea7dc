import { useHost } from '@onething/portal-kit';

/** A new number or address, or that the stored one be forgotten. */
export interface AddressChange {
  value: string;
  forget: boolean;
}

export interface AddressFieldProps {
  id: string;
  type: 'tel' | 'email';
  /** What is stored, masked. */
  stored: string | null;
  words: 'phone' | 'address';
  change: AddressChange;
  error: string | undefined;
  onChange: (change: AddressChange) => void;
}

/** Says which number or address is used now and takes another. */
export function AddressField({ id, type, stored, words, change, error, onChange }: AddressFieldProps) {
  const { t } = useHost();
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {t(`hall.contact.${words}.label`)}
        <span className="field-optional">{t('kit.optional')}</span>
      </label>
      <p className="field-help" id={`${id}-help`}>
        {stored ? t(`hall.contact.${words}.now`, { stored }) : t(`hall.contact.${words}.none`)}
      </p>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        type={type}
        className="input input-narrow"
        autoComplete={type}
        inputMode={type}
        maxLength={120}
        value={change.value}
        disabled={change.forget}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
        onChange={(event) => onChange({ ...change, value: event.target.value })}
      />
      {stored && (
        <label className="choice">
          <input type="checkbox" checked={change.forget} onChange={(event) => onChange({ value: '', forget: event.target.checked })} />
          <span>{t(`hall.contact.${words}.forget`)}</span>
        </label>
      )}
    </div>
  );
}
