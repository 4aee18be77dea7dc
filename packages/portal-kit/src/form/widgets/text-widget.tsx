import type { WidgetProps } from '@rjsf/utils';
import { fieldUi, useControl } from './field-state.ts';

/** One line of text. Numbers of cards are written without blanks and with a capital X, however they were typed. */
export function TextWidget(props: WidgetProps) {
  const control = useControl(props);
  const { suggestions } = fieldUi(props);
  const kind = kindOf(props.schema);
  const list = suggestions ? `${props.id}-suggestions` : undefined;
  return (
    <>
      <input
        {...control}
        className="input"
        type={kind === 'PHONE' ? 'tel' : 'text'}
        inputMode={kind === 'DIGITS' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        list={list}
        value={(props.value as string | undefined) ?? ''}
        onChange={(event) => props.onChange(tidy(event.target.value, kind) || undefined)}
        onBlur={(event) => props.onChange(event.target.value.trim() || undefined)}
      />
      {list && (
        <datalist id={list}>
          {suggestions!.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Several lines of text. */
export function TextareaWidget(props: WidgetProps) {
  const control = useControl(props);
  return (
    <textarea
      {...control}
      className="input"
      rows={4}
      value={(props.value as string | undefined) ?? ''}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  );
}

type TextKind = 'RESIDENT_ID' | 'PHONE' | 'DIGITS' | 'PLAIN';

function kindOf(schema: WidgetProps['schema']): TextKind {
  if (schema.format === 'resident-id') return 'RESIDENT_ID';
  if (schema.format === 'cn-mobile' || schema.pattern?.includes('1[3-9]')) return 'PHONE';
  return schema.pattern?.startsWith('^\\d') ? 'DIGITS' : 'PLAIN';
}

function tidy(text: string, kind: TextKind): string {
  if (kind === 'RESIDENT_ID') return text.replace(/\s/g, '').toUpperCase();
  return kind === 'PLAIN' ? text : text.replace(/\s/g, '');
}
