import { Input } from 'antd';
import { Field } from '../pieces/field.tsx';
import type { FieldProps } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

interface Pair {
  zh: string;
  en: string;
}

/** One text in Chinese and English, side by side. */
export function TextPair({
  label,
  value,
  problems,
  onChange,
}: {
  label: string;
  value: Pair;
  problems?: FieldProps['problems'];
  onChange: (value: Pair) => void;
}) {
  const { t } = useWords();
  return (
    <div className="stu-pair">
      <Field label={label} problems={problems}>
        {(control) => (
          <Input {...control} maxLength={100} value={value.zh} onChange={(event) => onChange({ ...value, zh: event.target.value })} />
        )}
      </Field>
      <Field label={t('district.inEnglish', { label })}>
        {(control) => (
          <Input {...control} maxLength={200} value={value.en} onChange={(event) => onChange({ ...value, en: event.target.value })} />
        )}
      </Field>
    </div>
  );
}
