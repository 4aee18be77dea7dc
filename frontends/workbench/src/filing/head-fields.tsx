import type { Category } from '@onething/policy/labels';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FilingRole } from './filing-role.ts';
import { useFilingWords } from './filing-words.ts';
import type { FilingCapacity, FilingPlace } from './filing.operations.ts';

/** What is asked before the form. */
export interface HeadAnswers {
  /** Empty: not chosen yet. */
  category: Category | '';
  capacity: FilingCapacity | '';
  receivedOn: string;
  name: string;
  residentId: string;
  phone: string;
  relation: string;
  reason: string;
  accepted: boolean;
}

const relations = [
  'GRANDFATHER_PATERNAL',
  'GRANDMOTHER_PATERNAL',
  'GRANDFATHER_MATERNAL',
  'GRANDMOTHER_MATERNAL',
  'BROTHER_OR_SISTER',
  'PATERNAL_UNCLE_OR_AUNT',
  'MATERNAL_UNCLE_OR_AUNT',
  'OTHER_RELATIVE',
];

interface HeadFieldsProps {
  role: FilingRole;
  head: HeadAnswers;
  offered: FilingPlace['offeredCategories'];
  /** Six digits. */
  county: string;
  today: string;
  errorAt: (inputId: string) => string | undefined;
  onChange: (head: HeadAnswers) => void;
  onCounty: (code: string) => void;
}

/** Situation, applicant, day of receipt and the guardian's consent. */
export function HeadFields(props: HeadFieldsProps) {
  const { role, head, offered, today, errorAt, onChange } = props;
  const { t, text } = useFilingWords();
  const set = (patch: Partial<HeadAnswers>) => onChange({ ...head, ...patch });
  const relative = head.capacity === 'ENTRUSTED_RELATIVE';
  const committee = head.capacity === 'VILLAGE_COMMITTEE';
  return (
    <div className="fields">
      {role === 'windowClerk' && <CountyField county={props.county} onCounty={props.onCounty} />}
      <Choice name="category" head={head} errorAt={errorAt} label={t('start.category')} onChange={set}>
        <option value="">{t('start.choose')}</option>
        {offered.map((each) => (
          <option key={each.category} value={each.category}>
            {text(each.label)}
          </option>
        ))}
      </Choice>
      {role === 'windowClerk' && (
        <Line
          name="receivedOn"
          type="date"
          max={today}
          head={head}
          errorAt={errorAt}
          label={t('start.receivedOn')}
          help={t('start.receivedOnHelp')}
          onChange={set}
        />
      )}
      <Choice name="capacity" head={head} errorAt={errorAt} label={t('start.capacity')} onChange={set}>
        <option value="">{t('start.choose')}</option>
        {['GUARDIAN', 'ENTRUSTED_RELATIVE', 'VILLAGE_COMMITTEE'].map((each) => (
          <option key={each} value={each}>
            {t(`start.capacities.${each}`)}
          </option>
        ))}
      </Choice>
      {(relative || committee) && (
        <>
          <Line
            name="name"
            head={head}
            errorAt={errorAt}
            label={t(relative ? 'start.relativeName' : 'start.committeeName')}
            onChange={set}
          />
          {relative && <Line name="residentId" head={head} errorAt={errorAt} label={t('start.residentId')} onChange={set} />}
          {relative && (
            <Choice name="relation" head={head} errorAt={errorAt} label={t('start.relation')} onChange={set}>
              <option value="">{t('start.choose')}</option>
              {relations.map((each) => (
                <option key={each} value={each}>
                  {t(`start.relations.${each}`)}
                </option>
              ))}
            </Choice>
          )}
          <Line name="phone" type="tel" head={head} errorAt={errorAt} label={t('start.phone')} onChange={set} />
        </>
      )}
      {committee && (
        <Line name="reason" head={head} errorAt={errorAt} label={t('start.reason')} help={t('start.reasonHelp')} onChange={set} />
      )}
      <Frame name="accepted" errorAt={errorAt}>
        <div className="choices choices-rows">
          <label className="choice">
            <input
              id="head-accepted"
              type="checkbox"
              checked={head.accepted}
              onChange={(event) => set({ accepted: event.target.checked })}
            />
            <span>{t(`start.consent.${role}`)}</span>
          </label>
        </div>
      </Frame>
    </div>
  );
}

/** A window may take an application for another county: its code is on every household register's address page and in the list of places. */
function CountyField({ county, onCounty }: { county: string; onCounty: (code: string) => void }) {
  const { t } = useFilingWords();
  const [typed, setTyped] = useState(county);
  return (
    <div className="field">
      <label className="field-label" htmlFor="head-county">
        {t('start.county')}
      </label>
      <span className="field-help" id="head-county-help">
        {t('start.countyHelp')}
      </span>
      <input
        id="head-county"
        className="input input-narrow"
        inputMode="numeric"
        maxLength={6}
        aria-describedby="head-county-help"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (/^\d{6}$/.test(event.target.value)) onCounty(event.target.value);
        }}
      />
    </div>
  );
}

type TextName = Exclude<keyof HeadAnswers, 'accepted'>;

interface FieldProps {
  name: TextName;
  head: HeadAnswers;
  label: string;
  errorAt: (inputId: string) => string | undefined;
  onChange: (patch: Partial<HeadAnswers>) => void;
}

function Choice({ name, head, label, errorAt, onChange, children }: FieldProps & { children: ReactNode }) {
  return (
    <Frame name={name} label={label} errorAt={errorAt}>
      <select
        id={`head-${name}`}
        className="input"
        value={head[name]}
        {...stateOf(name, errorAt)}
        onChange={(event) => onChange({ [name]: event.target.value })}
      >
        {children}
      </select>
    </Frame>
  );
}

function Line({
  name,
  head,
  label,
  help,
  type = 'text',
  max,
  errorAt,
  onChange,
}: FieldProps & { help?: string; type?: string; max?: string }) {
  return (
    <Frame name={name} label={label} help={help} errorAt={errorAt}>
      <input
        id={`head-${name}`}
        className="input"
        type={type}
        max={max}
        autoComplete="off"
        value={head[name]}
        {...stateOf(name, errorAt, help)}
        onChange={(event) => onChange({ [name]: name === 'residentId' ? event.target.value.toUpperCase() : event.target.value })}
      />
    </Frame>
  );
}

function stateOf(name: string, errorAt: FieldProps['errorAt'], help?: string) {
  const invalid = errorAt(`head-${name}`) !== undefined;
  const described = [help && `head-${name}-help`, invalid && `head-${name}-error`].filter(Boolean).join(' ');
  return { 'aria-invalid': invalid || undefined, 'aria-describedby': described || undefined } as const;
}

interface FrameProps {
  name: string;
  label?: string;
  help?: string;
  errorAt: FieldProps['errorAt'];
  children: ReactNode;
}

function Frame({ name, label, help, errorAt, children }: FrameProps) {
  const error = errorAt(`head-${name}`);
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      {label && (
        <label className="field-label" htmlFor={`head-${name}`}>
          {label}
        </label>
      )}
      {help && (
        <span className="field-help" id={`head-${name}-help`}>
          {help}
        </span>
      )}
      {error && (
        <p className="field-error" id={`head-${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
