import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { LocalisedText } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

export interface TextPairProps {
  /** What is written: question, help, title. */
  label: string;
  value: LocalisedText | undefined;
  /** May be left empty in both languages. */
  optional?: boolean;
  disabled?: boolean;
  /** undefined: emptied. Only whole pairs are given on. */
  onChange: (text: LocalisedText | undefined) => void;
}

const nothing: LocalisedText = { zh: '', en: '' };

/** A text in both languages, given on when the field is left and both sides say something. What is typed stays until then. */
export function TextPair({ label, value, optional = false, disabled = false, onChange }: TextPairProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value ?? nothing);
  const [left, setLeft] = useState(false);
  const { zh, en } = value ?? nothing;
  useEffect(() => setTyped({ zh, en }), [zh, en]);
  const empty = typed.zh.trim() === '' && typed.en.trim() === '';
  const whole = typed.zh.trim() !== '' && typed.en.trim() !== '';
  const wrong =
    left && !whole && !(optional && empty) ? [{ code: 'TEXT_MISSING', severity: 'ERROR' as const, message: t('form.bothLanguages') }] : [];
  function leave(): void {
    setLeft(true);
    if (typed.zh === (value?.zh ?? '') && typed.en === (value?.en ?? '')) return;
    if (whole) onChange({ zh: typed.zh.trim(), en: typed.en.trim() });
    else if (optional && empty) onChange(undefined);
  }
  const input = (side: 'zh' | 'en', problems: typeof wrong) => (
    <Field label={t(`form.side.${side}`, { label })} problems={problems}>
      {(control) => (
        <Input.TextArea
          {...control}
          lang={side === 'zh' ? 'zh-CN' : 'en'}
          rows={Math.min(5, Math.ceil((typed[side].length + 1) / (side === 'zh' ? 22 : 40)))}
          maxLength={300}
          disabled={disabled}
          value={typed[side]}
          onChange={(event) => setTyped({ ...typed, [side]: event.target.value })}
          onBlur={leave}
        />
      )}
    </Field>
  );
  return (
    <>
      {input('zh', typed.zh.trim() === '' ? wrong : [])}
      {input('en', typed.zh.trim() !== '' ? wrong : [])}
    </>
  );
}
