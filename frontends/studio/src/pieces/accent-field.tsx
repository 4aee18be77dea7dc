import { Input } from 'antd';
import { ACCENT_CONTRAST_MIN, contrastOnWhite } from '@onething/policy/accent';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { useWords } from '../words.ts';

/** Whether white words can be read on a colour. */
export const isReadable = (colour: string): boolean => (contrastOnWhite(colour) ?? 0) >= ACCENT_CONTRAST_MIN;

/** An accent colour with a sample and its contrast, checked while it is chosen. */
export function AccentField({
  value,
  problems = [],
  onChange,
}: {
  value: string;
  problems?: FieldProps['problems'];
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const contrast = contrastOnWhite(value);
  const readable = isReadable(value);
  const found = readable ? problems : [{ code: 'ACCENT', severity: 'ERROR' as const, message: t('district.accentPale') }];
  return (
    <Field
      label={t('district.accent')}
      help={contrast === undefined ? t('district.accentHelp') : t('district.contrast', { ratio: contrast.toFixed(1) })}
      problems={found}
    >
      {(control) => (
        <span className="stu-accent">
          <input
            type="color"
            aria-label={t('district.accentPick')}
            value={contrast === undefined ? '#000000' : value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Input
            {...control}
            className="stu-short"
            value={value}
            maxLength={7}
            onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
          />
          {readable && (
            <span className="stu-accent-sample" ref={(sample) => sample?.style.setProperty('--sample', value)} aria-hidden="true">
              {t('district.accentSample')}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
