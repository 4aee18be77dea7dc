import { useState } from 'react';
import { ErrorSummary, isRefusal, newKey, useHost } from '@onething/portal-kit';
import type { FieldError } from '@onething/portal-kit';
import { declareAccountMutation } from './money.operations.ts';
import type { AccountInput } from './money.operations.ts';

const kinds = ['GUARDIAN', 'CHILD', 'CARER', 'INSTITUTION'] as const;
const inputId = (field: string) => `account-${field}`;
/** Whose account it is has no answer of its own: it decides who receives the money. */
type Typed = Omit<AccountInput, 'holderKind'> & { holderKind: AccountInput['holderKind'] | '' };
const empty: Typed = { method: 'BANK', holderKind: '', holder: '', bank: '', accountNumber: '', duty: '' };

/** Another account, checked by the server down to the check digit of a card; what was typed stays when it is refused. */
export function AccountForm({ entitlementId, onDone }: { entitlementId: string; onDone: () => void }) {
  const host = useHost();
  const { t } = host;
  const [input, setInput] = useState(empty);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const set = (patch: Partial<Typed>) => setInput((before) => ({ ...before, ...patch }));
  const bank = input.method === 'BANK';
  const needsDuty = input.holderKind === 'CARER' || input.holderKind === 'INSTITUTION';

  function fail(found: FieldError[]) {
    setErrors(found);
    setAttempt((count) => count + 1);
    setBusy(false);
    setKey(newKey());
  }

  async function send() {
    const { duty, accountNumber, bank: branch, holderKind, ...rest } = input;
    if (holderKind === '') return fail([{ inputId: inputId('holderKind'), message: t('hall.money.account.kindMissing') }]);
    setBusy(true);
    const said = { ...rest, holderKind, ...(bank ? { bank: branch, accountNumber } : {}), ...(needsDuty ? { duty } : {}) };
    const answer = await host.client.mutate(declareAccountMutation, { input: { entitlementId, ...said, idempotencyKey: key } });
    const result = answer.data?.declarePayeeAccount;
    if (!result) return fail([{ inputId: inputId('holder'), message: t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`) }]);
    if (isRefusal(result)) {
      const details = result.details.filter(({ path }) => path !== null);
      if (details.length === 0) return fail([{ inputId: inputId('holder'), message: result.message }]);
      return fail(details.map(({ path, message }) => ({ inputId: inputId(path ?? 'holder'), message })));
    }
    host.announce(t('hall.money.account.sent'));
    onDone();
  }

  const field = (name: 'holder' | 'bank' | 'accountNumber' | 'duty', options: { help?: string; numeric?: boolean } = {}) => (
    <TextField
      id={inputId(name)}
      label={t(`hall.money.account.fields.${name}`)}
      help={options.help}
      numeric={options.numeric}
      value={input[name]}
      error={errors.find((error) => error.inputId === inputId(name))?.message}
      onChange={(value) => set({ [name]: value })}
    />
  );

  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{t('hall.money.account.lead')}</p>
      <SelectField
        id={inputId('method')}
        label={t('hall.money.account.fields.method')}
        options={(['BANK', 'CASH'] as const).map((method) => [method, t(`hall.money.account.${method.toLowerCase()}`)])}
        value={input.method}
        onChange={(method) => set({ method })}
      />
      <SelectField
        id={inputId('holderKind')}
        label={t(bank ? 'hall.money.account.fields.holderKind' : 'hall.money.account.fields.receiver')}
        options={[['', t('hall.money.account.choose')], ...kinds.map((kind) => [kind, t(`hall.money.account.kind.${kind}`)] as const)]}
        value={input.holderKind}
        error={errors.find((error) => error.inputId === inputId('holderKind'))?.message}
        onChange={(holderKind) => set({ holderKind })}
      />
      {field('holder')}
      {bank && field('bank', { help: t('hall.money.account.bankHelp') })}
      {bank && field('accountNumber', { help: t('hall.money.account.numberHelp'), numeric: true })}
      {needsDuty && field('duty', { help: t('hall.money.account.dutyHelp') })}
      <div>
        <button type="submit" className="button" disabled={busy}>
          {t('hall.money.account.action')}
        </button>
      </div>
    </form>
  );
}

interface SelectFieldProps<Value extends string> {
  id: string;
  label: string;
  /** Value and words of each choice. */
  options: readonly (readonly [Value, string])[];
  value: Value;
  error?: string;
  onChange: (value: Value) => void;
}

function SelectField<Value extends string>({ id, label, options, value, error, onChange }: SelectFieldProps<Value>) {
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  help?: string;
  numeric?: boolean;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

function TextField({ id, label, help, numeric, value, error, onChange }: TextFieldProps) {
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
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
        className="input"
        autoComplete="off"
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
