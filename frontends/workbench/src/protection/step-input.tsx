import { Checkbox, Input, Radio } from 'antd';
import { categoryLabel } from '@onething/policy/labels';
import type { ReactNode } from 'react';
import { useQuery } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { protectionTabQuery } from './protection.operations.ts';
import type { ProtectionReport } from './protection.operations.ts';
import { interventionMeasures, outcomes, participants, responseMeasures } from './step-forms.ts';
import type { StepDraft, StepField, StepKind } from './step-forms.ts';

export interface StepInputProps {
  id: string;
  report: ProtectionReport;
  kind: StepKind;
  field: StepField;
  draft: StepDraft;
  error: string | undefined;
  onChange: (draft: StepDraft) => void;
}

/** One question of a step. Nothing is chosen beforehand. */
export function StepInput(props: StepInputProps) {
  const { field } = props;
  if (field === 'participants' || field === 'measures') return <Several {...props} />;
  if (field === 'outcome' || field === 'place' || field === 'category') return <One {...props} />;
  if (field === 'placeCode') return <Township {...props} />;
  return <Written {...props} />;
}

/** The label, what is wrong, and the input it describes. */
function Labelled({ id, label, error, children }: { id: string; label: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className="wb-field">
      <label htmlFor={id} className="wb-strong">
        {label}
      </label>
      {error && (
        <p id={`${id}-wrong`} className="wb-wrong" role="alert">
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function Grouped({ id, label, error, children }: { id: string; label: string; error: string | undefined; children: ReactNode }) {
  return (
    <fieldset id={id} className="wb-field wb-enquiry-people" aria-describedby={error ? `${id}-wrong` : undefined}>
      <legend className="wb-strong">{label}</legend>
      {error && (
        <p id={`${id}-wrong`} className="wb-wrong" role="alert">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}

function Several({ id, kind, field, draft, error, onChange }: StepInputProps) {
  const { t } = useWords();
  const choices: { value: string; label: string }[] =
    field === 'participants'
      ? participants.map((value) => ({ value, label: t(`protection.participant.${value}`) }))
      : (kind === 'RESPOND' ? responseMeasures : interventionMeasures).map((value) => ({ value, label: t(`protection.measure.${value}`) }));
  return (
    <Grouped id={id} label={t(`protection.field.${field as 'measures'}`)} error={error}>
      <Checkbox.Group
        value={draft.lists[field] ?? []}
        onChange={(chosen) => onChange({ ...draft, lists: { ...draft.lists, [field]: chosen as string[] } })}
      >
        {choices.map(({ value, label }) => (
          <Checkbox key={value} value={value}>
            {label}
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Grouped>
  );
}

function One({ id, report, field, draft, error, onChange }: StepInputProps) {
  const { t, text } = useWords();
  const choices =
    field === 'outcome'
      ? outcomes.map((value) => ({ value: value as string, label: t(`protection.outcome.${value}`) }))
      : field === 'category'
        ? report.askableCategories.map((value) => ({ value, label: text(categoryLabel(value)) }))
        : report.carePlaces.map((value) => ({ value, label: t(`protection.carePlace.${value as 'RELATIVE'}`) }));
  return (
    <Grouped id={id} label={t(`protection.field.${field as 'outcome'}`)} error={error}>
      <Radio.Group
        value={draft.texts[field]}
        onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [field]: String(event.target.value) } })}
      >
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value}>
            {label}
          </Radio>
        ))}
      </Radio.Group>
    </Grouped>
  );
}

function Township({ id, report, field, draft, error, onChange }: StepInputProps) {
  const { t, text } = useWords();
  const places = useQuery(protectionTabQuery, { code: report.countyCode }).data?.protectionEntry?.places ?? [];
  return (
    <Labelled id={id} label={t('protection.field.placeCode')} error={error}>
      <select
        id={id}
        className="wb-select"
        value={draft.texts[field] ?? ''}
        onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [field]: event.target.value } })}
      >
        <option value="">{t('protection.choose')}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {text(place.name)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

const days: readonly StepField[] = ['onDate', 'startedOn', 'endedOn', 'childBornOn'];
const lines: readonly StepField[] = ['carer', 'caseNumber', 'childName', 'address', 'guardianName', 'guardianPhone'];

function Written({ id, report, field, draft, error, onChange }: StepInputProps) {
  const { t } = useWords();
  const value = draft.texts[field] ?? '';
  const write = (text: string) => onChange({ ...draft, texts: { ...draft.texts, [field]: text } });
  const described = { 'aria-invalid': error ? true : undefined, 'aria-describedby': error ? `${id}-wrong` : undefined };
  return (
    <Labelled id={id} label={t(`protection.field.${field as 'finding'}`)} error={error}>
      <FromReport report={report} field={field} value={value} />
      {days.includes(field) ? (
        <Input id={id} type="date" value={value} {...described} onChange={(event) => write(event.target.value)} />
      ) : lines.includes(field) ? (
        <Input id={id} lang="zh-CN" value={value} maxLength={200} {...described} onChange={(event) => write(event.target.value)} />
      ) : (
        <Input.TextArea
          id={id}
          lang="zh-CN"
          rows={3}
          maxLength={2000}
          value={value}
          {...described}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** Beside what is passed on: what of it is the reporter's word, and what the reporter said of the child. */
function FromReport({ report, field, value }: Pick<StepInputProps, 'report' | 'field'> & { value: string }) {
  const { t } = useWords();
  if (field === 'address' && value === report.where) return <p className="wb-secondary">{t('protection.fromReport')}</p>;
  if (field !== 'childName' || !report.child) return null;
  return (
    <p className="wb-secondary">
      {t('protection.reportSays')} <span lang="zh-CN">{report.child}</span>
    </p>
  );
}
