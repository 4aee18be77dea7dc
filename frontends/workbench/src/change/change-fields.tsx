import { Input, Radio } from 'antd';
import { useId } from 'react';
import { circumstanceLabel } from '@onething/policy/labels';
import { useWords } from '../words.ts';
import type { WordKey } from '../words.ts';
import type { ChangeDetailsInput, ChangeGround } from './change.operations.ts';
import { BenefitFields } from './benefit-fields.tsx';
import { PlacePicker } from './place-picker.tsx';

export interface ChangeFieldsProps {
  ground: ChangeGround;
  /** An earlier change is put right: why must be said. */
  correcting?: boolean;
  details: ChangeDetailsInput;
  onChange: (details: ChangeDetailsInput) => void;
  /** What the server said about a field, by its path. */
  wrong: Record<string, string>;
}

const returning = ['OUT_OF_CONTACT', 'DECLARED_MISSING', 'DEPORTED'];
const restricted = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];
const levels = ['NONE', 'SENIOR_HIGH', 'VOCATIONAL', 'HIGHER_VOCATIONAL', 'JUNIOR_COLLEGE', 'UNDERGRADUATE'] as const;
const withDay: readonly ChangeGround[] = [
  'CHILD_DIED',
  'PARENT_REAPPEARED',
  'PARENT_RELEASED',
  'PARENT_DIED',
  'CHILD_RESTRICTED',
  'MOVED',
  'OTHER_CAUSE',
  'PAYEE_CHANGED',
];

/** What a ground needs to be known, and nothing else. Nothing is chosen beforehand. */
export function ChangeFields({ ground, correcting, details, onChange, wrong }: ChangeFieldsProps) {
  const { t, text } = useWords();
  const set = (patch: Partial<ChangeDetailsInput>) => onChange({ ...details, ...patch });
  const kinds = ground === 'PARENT_REAPPEARED' ? returning : restricted;
  return (
    <>
      {['PARENT_REAPPEARED', 'PARENT_RELEASED', 'PARENT_DIED'].includes(ground) && (
        <Choice label="change.field.parent" wrong={wrong['parent']}>
          <Radio.Group value={details.parent} onChange={(event) => set({ parent: event.target.value as 'father' })}>
            <Radio value="father">{t('change.father')}</Radio>
            <Radio value="mother">{t('change.mother')}</Radio>
          </Radio.Group>
        </Choice>
      )}
      {['PARENT_REAPPEARED', 'PARENT_RELEASED', 'CHILD_RESTRICTED'].includes(ground) && (
        <Choice label={ground === 'CHILD_RESTRICTED' ? 'change.field.began' : 'change.field.ended'} wrong={wrong['circumstance']}>
          <Radio.Group value={details.circumstance} onChange={(event) => set({ circumstance: String(event.target.value) })}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind}>
                {text(circumstanceLabel(kind))}
              </Radio>
            ))}
          </Radio.Group>
        </Choice>
      )}
      {ground === 'MOVED' && <PlacePicker value={details.to ?? ''} onChange={(to) => set({ to })} wrong={wrong['to']} />}
      {withDay.includes(ground) && (
        <Line label="change.field.on" type="date" value={details.on} wrong={wrong['on']} onChange={(on) => set({ on })} />
      )}
      {ground === 'TURNED_18' && (
        <Choice label="change.field.level" wrong={wrong['level']}>
          <Radio.Group value={details.level} onChange={(event) => set({ level: String(event.target.value) })}>
            {levels.map((level) => (
              <Radio key={level} value={level}>
                {t(`change.level.${level}`)}
              </Radio>
            ))}
          </Radio.Group>
        </Choice>
      )}
      {ground === 'TURNED_18' && details.level !== undefined && details.level !== 'NONE' && (
        <Line
          label="change.field.graduatesOn"
          type="date"
          value={details.graduatesOn}
          wrong={wrong['graduatesOn']}
          onChange={(graduatesOn) => set({ graduatesOn })}
        />
      )}
      {ground === 'OTHER_BENEFITS' && <BenefitFields details={details} set={set} wrong={wrong['otherBenefits']} />}
      {ground === 'PAYEE_CHANGED' && (
        <>
          <Line
            label="change.field.payeeName"
            value={details.payeeName}
            wrong={wrong['payeeName']}
            onChange={(payeeName) => set({ payeeName })}
          />
          <Line
            label="change.field.payeeRelation"
            value={details.payeeRelation}
            wrong={wrong['payeeRelation']}
            onChange={(payeeRelation) => set({ payeeRelation })}
          />
        </>
      )}
      <Line
        label={correcting ? 'change.field.why' : ground === 'OTHER_CAUSE' ? 'change.field.cause' : 'change.field.note'}
        value={details.note}
        wrong={wrong['note']}
        onChange={(note) => set({ note })}
      />
    </>
  );
}

function Choice({ label, wrong, children }: { label: WordKey; wrong: string | undefined; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <fieldset className="wb-field" aria-invalid={wrong ? true : undefined}>
      <legend className="wb-strong">{t(label)}</legend>
      {wrong && (
        <p className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      {children}
    </fieldset>
  );
}

interface LineProps {
  label: WordKey;
  type?: 'date';
  value: string | undefined;
  wrong: string | undefined;
  onChange: (value: string) => void;
}

function Line({ label, type, value, wrong, onChange }: LineProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="wb-field">
      <label htmlFor={id} className="wb-strong">
        {t(label)}
      </label>
      {wrong && (
        <p id={`${id}-wrong`} className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      <Input
        id={id}
        {...(type ? { type } : { lang: 'zh-CN', maxLength: 500 })}
        value={value ?? ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** What the server said about each field. */
export function wrongByPath(failure: { details: { path: string | null; message: string }[] } | null): Record<string, string> {
  return Object.fromEntries((failure?.details ?? []).flatMap(({ path, message }) => (path ? [[path, message]] : [])));
}

/** What was typed, without what is empty. */
export function typedDetails(details: ChangeDetailsInput): ChangeDetailsInput {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  ) as ChangeDetailsInput;
}
