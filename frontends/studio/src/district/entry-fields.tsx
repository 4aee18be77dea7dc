import { Input, Radio } from 'antd';
import { Field } from '../pieces/field.tsx';
import type { FieldProps } from '../pieces/field.tsx';
import { useWords } from '../words.ts';
import { placeRoles } from './place-roles.ts';
import { TextPair } from './text-pair.tsx';
import type { TypedContact, TypedOfficer, TypedUnit } from './typed-place.ts';

/** What is wrong at a field of the entry. */
type Problems = (field: string) => NonNullable<FieldProps['problems']>;

/** A contact point: who, and at least one way to reach them. */
export function ContactFields({
  contact,
  change,
  problems,
}: {
  contact: TypedContact;
  change: (contact: TypedContact) => void;
  problems: Problems;
}) {
  const { t } = useWords();
  return (
    <>
      <Radio.Group
        aria-label={t('district.purpose')}
        value={contact.purpose}
        onChange={(event) => change({ ...contact, purpose: event.target.value as TypedContact['purpose'] })}
        options={(['CONSULTATION', 'SUPERVISION'] as const).map((value) => ({ value, label: t(`district.${value}`) }))}
      />
      <TextPair
        label={t('district.contactName')}
        value={contact.name}
        problems={problems('name')}
        onChange={(name) => change({ ...contact, name })}
      />
      <div className="stu-pair">
        <Field label={t('district.phone')} help={t('district.phoneHelp')} problems={problems('phone')}>
          {(control) => (
            <Input
              {...control}
              inputMode="tel"
              value={contact.phone}
              onChange={(event) => change({ ...contact, phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('district.email')} problems={problems('email')}>
          {(control) => (
            <Input
              {...control}
              inputMode="email"
              value={contact.email}
              onChange={(event) => change({ ...contact, email: event.target.value })}
            />
          )}
        </Field>
      </div>
      <TextPair label={t('district.address')} value={contact.address} onChange={(address) => change({ ...contact, address })} />
    </>
  );
}

/** A township unit: its code and name. */
export function UnitFields({ unit, change, problems }: { unit: TypedUnit; change: (unit: TypedUnit) => void; problems: Problems }) {
  const { t } = useWords();
  return (
    <>
      <Field label={t('district.unitCode')} problems={problems('code')}>
        {(control) => (
          <Input
            {...control}
            className="stu-short"
            inputMode="numeric"
            maxLength={9}
            value={unit.code}
            onChange={(event) => change({ ...unit, code: event.target.value })}
          />
        )}
      </Field>
      <TextPair
        label={t('district.unitName')}
        value={unit.name}
        problems={problems('name')}
        onChange={(name) => change({ ...unit, name })}
      />
    </>
  );
}

/** Somebody who is to work there: account, name and post. */
export function OfficerFields({
  officer,
  change,
  problems,
}: {
  officer: TypedOfficer;
  change: (officer: TypedOfficer) => void;
  problems: Problems;
}) {
  const { t } = useWords();
  return (
    <>
      <div className="stu-pair">
        <Field label={t('district.subject')} help={t('district.subjectHelp')} problems={problems('officerSubject')}>
          {(control) => (
            <Input
              {...control}
              value={officer.officerSubject}
              onChange={(event) => change({ ...officer, officerSubject: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('district.officerName')}>
          {(control) => (
            <Input {...control} value={officer.officerName} onChange={(event) => change({ ...officer, officerName: event.target.value })} />
          )}
        </Field>
      </div>
      <Field label={t('district.post')} problems={problems('role')}>
        {(control) => (
          <select
            {...control}
            className="stu-select"
            value={officer.role}
            onChange={(event) => change({ ...officer, role: event.target.value })}
          >
            {placeRoles.map((role) => (
              <option key={role} value={role}>
                {t(`district.role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
