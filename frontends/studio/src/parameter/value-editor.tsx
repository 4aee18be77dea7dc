import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { categoryLabels } from '@onething/policy/labels';
import type { LocalisedText } from '@onething/portal-kit';
import { fenOf, yuan } from '../format.ts';
import { Field } from '../pieces/field.tsx';
import type { DraftProblem } from '../policy-types.ts';
import { useWords } from '../words.ts';
import { codeWords } from './code-words.ts';

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCodes = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isSimple = (value: unknown): boolean => ['number', 'string', 'boolean'].includes(typeof value) || isCodes(value);

/** Sets of codes of which a value of one of them is one; anything else can only be read here. */
const families: string[][] = [
  ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY'],
  ['NEXT', 'STATED_ELSE_NEXT'],
  ['NEXT_MONTH', 'SAME_MONTH'],
  ['VERIFICATION', 'CONFIRMATION', 'WHOLE'],
  ['DIBAO', 'TEKUN', 'DISABLED_LIVING'],
  ['SENIOR_HIGH', 'SECONDARY_VOCATIONAL', 'HIGHER_VOCATIONAL', 'JUNIOR_COLLEGE', 'UNDERGRADUATE'],
  ['REPORT', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION'],
  ['PROTECTION_AGENCY', 'WELFARE_INSTITUTION', 'RELATIVE'],
  Object.keys(categoryLabels),
];

const familyOf = (code: string): string[] => families.find((family) => family.includes(code)) ?? [code];

/** Whether a value has a shape that can be changed in words and fields. */
export function isEditable(value: unknown): boolean {
  return (
    value === null ||
    isSimple(value) ||
    (isShape(value) && Object.values(value).every((each) => isSimple(each) || (isShape(each) && Object.values(each).every(isSimple))))
  );
}

export interface ValueEditorProps {
  label: LocalisedText;
  unit: string | null;
  value: unknown;
  problems?: readonly DraftProblem[];
  onChange: (value: unknown) => void;
}

/** The control that fits a value: a number with its unit, a choice, several choices, yes or no, or one of these for every key of a map. */
export function ValueEditor({ label, unit, value, problems, onChange }: ValueEditorProps) {
  const { t, text, language } = useWords();
  const name = text(label);
  if (isShape(value))
    return (
      <fieldset className="stu-group">
        <legend className="wb-strong">{name}</legend>
        {Object.entries(value).map(([key, each]) => (
          <ValueEditor
            key={key}
            label={{ zh: codeWords(key, 'zh-CN'), en: codeWords(key, 'en') }}
            unit={unit}
            value={each}
            onChange={(next) => onChange({ ...value, [key]: next })}
          />
        ))}
        {problems && problems.length > 0 && (
          <Field label="" problems={problems}>
            {() => null}
          </Field>
        )}
      </fieldset>
    );
  if (isCodes(value)) {
    const options = [...new Set([...familyOf(value[0] ?? ''), ...value])].filter(Boolean);
    return (
      <fieldset className="stu-field">
        <legend className="wb-strong">{name}</legend>
        <Checkbox.Group
          className="stu-checks"
          value={value}
          onChange={(chosen) => onChange(options.filter((code) => chosen.includes(code)))}
          options={options.map((code) => ({ value: code, label: codeWords(code, language) }))}
        />
      </fieldset>
    );
  }
  return (
    <Field label={name} problems={problems}>
      {(control) => {
        if (typeof value === 'boolean')
          return (
            <Checkbox {...control} checked={value} onChange={(event) => onChange(event.target.checked)}>
              {t('yes')}
            </Checkbox>
          );
        if (typeof value === 'string' && familyOf(value).length > 1)
          return (
            <Select
              {...control}
              className="stu-select"
              value={value}
              onChange={onChange}
              options={familyOf(value).map((code) => ({ value: code, label: codeWords(code, language) }))}
            />
          );
        if (typeof value === 'string') return <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />;
        return <NumberInput control={control} unit={unit} value={value as number | null | undefined} onChange={onChange} />;
      }}
    </Field>
  );
}

interface NumberInputProps {
  control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  unit: string | null;
  value: number | null | undefined;
  onChange: (value: number | undefined) => void;
}

/** A whole number, or an amount in yuan where the unit is fen. What is no number stays in the field and is not saved. */
function NumberInput({ control, unit, value, onChange }: NumberInputProps) {
  const { t } = useWords();
  const money = unit === 'fen';
  const [typed, setTyped] = useState(value === null || value === undefined ? '' : money ? yuan(value) : String(value));
  const read = (text: string) => (money ? fenOf(text) : /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined);
  const suffix = money
    ? t('unit.yuan')
    : unit === 'workingDays'
      ? t('unit.workingDaysShort')
      : unit === 'months'
        ? t('unit.monthsShort')
        : undefined;
  return (
    <Input
      {...control}
      aria-invalid={typed !== '' && read(typed) === undefined ? true : control['aria-invalid']}
      inputMode="numeric"
      className="stu-short"
      suffix={suffix}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}
