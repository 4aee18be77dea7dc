import { useHost } from '@onething/portal-kit';
import type { ApplicantCapacity, ApplicantPlace } from './start.operations.ts';

/** What is asked of the applicant besides the capacity. */
export interface ApplicantAnswers {
  place: ApplicantPlace;
  /** Relation to the child; of an entrusted relative. */
  relation: string;
  /** Why the guardian cannot apply; of a village committee. */
  reason: string;
}

const places: ApplicantPlace[] = ['HERE', 'SAME_PROVINCE', 'OTHER_PROVINCE'];
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

interface ApplicantFieldsProps {
  capacity: ApplicantCapacity;
  answers: ApplicantAnswers;
  /** Messages by the id of the input. */
  errorAt: (inputId: string) => string | undefined;
  onChange: (answers: ApplicantAnswers) => void;
}

/** From where one applies, and what a relative or a committee has to say of themselves. */
export function ApplicantFields({ capacity, answers, errorAt, onChange }: ApplicantFieldsProps) {
  const { t } = useHost();
  return (
    <div className="fields">
      {capacity === 'ENTRUSTED_RELATIVE' && (
        <Field id="applicant-relation" label={t('hall.applicant.relation')} help={t('hall.applicant.entrustment')} error={errorAt}>
          {(described) => (
            <select
              {...described}
              className="input"
              value={answers.relation}
              onChange={(event) => onChange({ ...answers, relation: event.target.value })}
            >
              <option value="">{t('hall.applicant.choose')}</option>
              {relations.map((code) => (
                <option key={code} value={code}>
                  {t(`hall.applicant.relations.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {capacity === 'VILLAGE_COMMITTEE' && (
        <Field id="applicant-reason" label={t('hall.applicant.reason')} help={t('hall.applicant.reasonHelp')} error={errorAt}>
          {(described) => (
            <textarea
              {...described}
              className="input"
              rows={3}
              maxLength={200}
              value={answers.reason}
              onChange={(event) => onChange({ ...answers, reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field id="applicant-place" label={t('hall.applicant.place')} help={t('hall.applicant.placeHelp')} error={errorAt}>
        {(described) => (
          <select
            {...described}
            className="input"
            value={answers.place}
            onChange={(event) => onChange({ ...answers, place: event.target.value as ApplicantPlace })}
          >
            {places.map((code) => (
              <option key={code} value={code}>
                {t(`hall.applicant.places.${code}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: string;
  help: string;
  error: (inputId: string) => string | undefined;
  children: (described: { id: string; 'aria-describedby': string; 'aria-invalid': true | undefined }) => React.ReactNode;
}

function Field({ id, label, help, error, children }: FieldProps) {
  const message = error(id);
  return (
    <div className={message ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-help" id={`${id}-help`}>
        {help}
      </span>
      {message && (
        <p className="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
      {children({
        id,
        'aria-describedby': message ? `${id}-help ${id}-error` : `${id}-help`,
        'aria-invalid': message ? true : undefined,
      })}
    </div>
  );
}
