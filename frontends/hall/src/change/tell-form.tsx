import { useState } from 'react';
import { ErrorSummary, isRefusal, newKey, useHost } from '@onething/portal-kit';
import { TextQuestion } from '../objection/text-question.tsx';
import { tellChangeMutation, tellings } from './change.operations.ts';
import type { Telling, ToldDetails } from './change.operations.ts';

const schools = ['NONE', 'SENIOR_HIGH', 'VOCATIONAL', 'HIGHER_VOCATIONAL', 'JUNIOR_COLLEGE', 'UNDERGRADUATE'] as const;

/** A family tells what changed. Only what they know: the office finds out the rest. */
export function TellForm({ caseId, onCancel, onDone }: { caseId: string; onCancel: () => void; onDone: () => void }) {
  const host = useHost();
  const { t } = host;
  const [telling, setTelling] = useState<Telling>();
  const [details, setDetails] = useState<ToldDetails>({});
  const [errors, setErrors] = useState<{ inputId: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const set = (patch: ToldDetails) => setDetails({ ...details, ...patch });
  const errorOf = (id: string) => errors.find(({ inputId }) => inputId === id)?.message;

  function fail(found: { inputId: string; message: string }[]) {
    setErrors(found);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function tell() {
    if (!telling) return fail([{ inputId: 'change-telling', message: t('hall.change.whatMissing') }]);
    setBusy(true);
    const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '' && value !== undefined)) as ToldDetails;
    const answer = await host.client.mutate(tellChangeMutation, { input: { caseId, ground: telling, details: said, idempotencyKey: key } });
    const result = answer.data?.proposeChange;
    if (!result) return fail([{ inputId: 'change-telling', message: t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`) }]);
    if (isRefusal(result)) {
      const points = result.details.filter(({ path }) => path).map(({ path, message }) => ({ inputId: `change-${path}`, message }));
      return fail(points.length > 0 ? points : [{ inputId: 'change-telling', message: result.message }]);
    }
    host.announce(t('hall.change.sent'));
    onDone();
  }

  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void tell();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <Choices
        id="change-telling"
        label={t('hall.change.what')}
        error={errorOf('change-telling')}
        value={telling}
        choices={tellings.map((value) => ({ value, text: t(`hall.change.telling.${value}`) }))}
        onChange={(value) => {
          setTelling(value as Telling);
          setDetails({});
          setErrors([]);
        }}
      />
      {(telling === 'PARENT_REAPPEARED' || telling === 'PARENT_RELEASED' || telling === 'PARENT_DIED') && (
        <Choices
          id="change-parent"
          label={t('hall.change.who')}
          error={errorOf('change-parent')}
          value={details.parent}
          choices={(['father', 'mother'] as const).map((value) => ({ value, text: t(`hall.change.${value}`) }))}
          onChange={(value) => set({ parent: value as 'father' })}
        />
      )}
      {telling === 'TURNED_18' && (
        <Choices
          id="change-level"
          label={t('hall.change.school')}
          error={errorOf('change-level')}
          value={details.level}
          choices={schools.map((value) => ({ value, text: t(`hall.change.schools.${value}`) }))}
          onChange={(value) => set({ level: value })}
        />
      )}
      {telling === 'TURNED_18' && details.level !== undefined && details.level !== 'NONE' && (
        <Day
          id="change-graduatesOn"
          label={t('hall.change.graduation')}
          error={errorOf('change-graduatesOn')}
          value={details.graduatesOn}
          onChange={(graduatesOn) => set({ graduatesOn })}
        />
      )}
      {telling !== undefined && telling !== 'TURNED_18' && (
        <Day id="change-on" label={t('hall.change.when')} error={errorOf('change-on')} value={details.on} onChange={(on) => set({ on })} />
      )}
      {telling && (
        <TextQuestion
          id="change-note"
          label={t(telling === 'MOVED' ? 'hall.change.where' : 'hall.change.more')}
          value={details.note ?? ''}
          optional={telling !== 'MOVED'}
          {...(errorOf('change-note') ? { error: errorOf('change-note') ?? '' } : {})}
          onChange={(note) => set({ note })}
        />
      )}
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {t('hall.change.send')}
        </button>
        <button type="button" className="button button-plain" onClick={onCancel}>
          {t('hall.change.cancel')}
        </button>
      </div>
    </form>
  );
}

interface ChoicesProps {
  id: string;
  label: string;
  error: string | undefined;
  value: string | undefined;
  choices: { value: string; text: string }[];
  onChange: (value: string) => void;
}

function Choices({ id, label, error, value, choices, onChange }: ChoicesProps) {
  return (
    <fieldset className={error ? 'field field-invalid' : 'field'} id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{label}</legend>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choices choices-rows">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input type="radio" name={id} checked={value === choice.value} onChange={() => onChange(choice.value)} />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Day({
  id,
  label,
  error,
  value,
  onChange,
}: {
  id: string;
  label: string;
  error: string | undefined;
  value: string | undefined;
  onChange: (day: string) => void;
}) {
  const { t } = useHost();
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        <span className="field-optional">{t('kit.optional')}</span>
      </label>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        type="date"
        className="input"
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
