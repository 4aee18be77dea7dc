import { useState } from 'react';
import { Callout, ErrorSummary, isRefusal, newKey, useHost } from '@onething/portal-kit';
import type { FieldError } from '@onething/portal-kit';
import { AddressField } from './address-field.tsx';
import type { AddressChange } from './address-field.tsx';
import { saveContactMutation } from './contact.operations.ts';
import type { ContactPreference } from './contact.operations.ts';

export interface ContactFormProps {
  found: ContactPreference;
  onSaved: (saved: ContactPreference) => void;
}

const unchanged: AddressChange = { value: '', forget: false };

/** Language, ways, number and address. What is stored is shown masked and never put into an input. */
export function ContactForm({ found, onSaved }: ContactFormProps) {
  const host = useHost();
  const { t } = host;
  const [{ language, sms, email }, setWays] = useState({ language: found.language, sms: found.sms, email: found.email });
  const [phone, setPhone] = useState(unchanged);
  const [address, setAddress] = useState(unchanged);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const change = (patch: Partial<typeof found>) => (setSaved(false), setWays({ language, sms, email, ...patch }));
  const errorAt = (inputId: string) => errors.find((error) => error.inputId === inputId)?.message;

  async function save() {
    setBusy(true);
    const input = { language, sms, email, ...said('phone', phone), ...said('emailAddress', address), idempotencyKey: newKey() };
    const answer = await host.client.mutate(saveContactMutation, { input });
    setBusy(false);
    setAttempt((count) => count + 1);
    const result = answer.data?.saveContactPreference;
    if (!result) return setErrors([{ message: t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`) }]);
    if (isRefusal(result)) return setErrors(result.details.map(({ path, message }) => ({ inputId: `contact-${path ?? ''}`, message })));
    setErrors([]);
    setPhone(unchanged);
    setAddress(unchanged);
    setSaved(true);
    onSaved(result);
    host.announce(t('hall.contact.saved'));
  }

  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      {saved && (
        <Callout tone="good">
          <p>{t('hall.contact.saved')}</p>
        </Callout>
      )}
      <fieldset className="field">
        <legend className="field-label">{t('hall.contact.ways')}</legend>
        <div className="choices choices-rows">
          <label className="choice">
            <input type="checkbox" checked={sms} onChange={(event) => change({ sms: event.target.checked })} />
            <span>{t('hall.contact.sms')}</span>
          </label>
          <label className="choice">
            <input type="checkbox" checked={email} onChange={(event) => change({ email: event.target.checked })} />
            <span>{t('hall.contact.email')}</span>
          </label>
        </div>
        {!sms && !email && <p className="field-help">{t('hall.contact.inboxOnly')}</p>}
      </fieldset>
      {sms && (
        <AddressField
          id="contact-phone"
          type="tel"
          stored={found.phone}
          words="phone"
          change={phone}
          error={errorAt('contact-phone')}
          onChange={setPhone}
        />
      )}
      {email && (
        <AddressField
          id="contact-emailAddress"
          type="email"
          stored={found.emailAddress}
          words="address"
          change={address}
          error={errorAt('contact-emailAddress')}
          onChange={setAddress}
        />
      )}
      <fieldset className="field">
        <legend className="field-label">{t('hall.contact.language')}</legend>
        <div className="choices choices-rows">
          {(['ZH', 'EN'] as const).map((each) => (
            <label className="choice" key={each}>
              <input type="radio" name="contact-language" checked={language === each} onChange={() => change({ language: each })} />
              <span lang={each === 'ZH' ? 'zh-CN' : 'en'}>{each === 'ZH' ? '中文' : 'English'}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="secondary">{t('hall.contact.privacy')}</p>
      <div>
        <button type="submit" className="button" disabled={busy}>
          {t('hall.contact.save')}
        </button>
      </div>
    </form>
  );
}

/** What is said of a number or address: a new one, that it be forgotten, or nothing. */
function said<Name extends 'phone' | 'emailAddress'>(name: Name, { value, forget }: AddressChange): { [key in Name]?: string } {
  if (forget) return { [name]: '' } as { [key in Name]?: string };
  return value.trim() === '' ? {} : ({ [name]: value.trim() } as { [key in Name]?: string });
}
