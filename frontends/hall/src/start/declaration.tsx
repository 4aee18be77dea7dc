import { useHost } from '@onething/portal-kit';

/** The integrity declaration and its tick. The words are ours; what they promise is the form's. */
export function Declaration({
  id,
  accepted,
  onChange,
  error,
}: {
  id: string;
  accepted: boolean;
  onChange: (accepted: boolean) => void;
  error?: string;
}) {
  const { t } = useHost();
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <div className="declaration">
        <p>{t('hall.declaration.truth')}</p>
        <p>{t('hall.declaration.repay')}</p>
        <p>{t('hall.declaration.check')}</p>
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choices choices-rows">
        <label className="choice">
          <input
            id={id}
            type="checkbox"
            checked={accepted}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{t('hall.declaration.accept')}</span>
        </label>
      </div>
    </div>
  );
}
