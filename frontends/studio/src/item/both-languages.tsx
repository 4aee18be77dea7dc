import { Input } from 'antd';
import type { LocalisedText } from '@onething/portal-kit';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

export interface BothLanguagesProps {
  label: string;
  value: LocalisedText | undefined;
  rows?: number;
  onChange: (value: LocalisedText) => void;
}

/** A text that is said in Chinese and English. */
export function BothLanguages({ label, value = { zh: '', en: '' }, rows = 1, onChange }: BothLanguagesProps) {
  const { t } = useWords();
  const one = (language: 'zh' | 'en') => (
    <Field label={t(language === 'zh' ? 'both.zh' : 'both.en', { label })}>
      {(control) =>
        rows > 1 ? (
          <Input.TextArea
            {...control}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            rows={rows}
            value={value[language]}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        ) : (
          <Input
            {...control}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            value={value[language]}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <>
      {one('zh')}
      {one('en')}
    </>
  );
}
