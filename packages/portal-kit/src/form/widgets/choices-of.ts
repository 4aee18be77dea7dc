import type { FieldUi } from '@onething/policy/labels';
import type { WidgetProps } from '@rjsf/utils';
import type { LocalisedText } from '../../host/host.ts';

export interface Choice {
  key: string;
  /** As the data holds it: text, number or boolean. */
  value: string | number | boolean;
  text: LocalisedText;
  help?: LocalisedText;
}

interface ChoiceSchema {
  type?: unknown;
  enum?: unknown[];
  items?: unknown;
}

/** The values a field may take, in the order of its options, with their words. */
export function choicesOf(props: Pick<WidgetProps, 'schema'>, field: FieldUi): Choice[] {
  const schema = props.schema as ChoiceSchema;
  const inner = (schema.items ?? schema) as ChoiceSchema;
  const values = inner.type === 'boolean' ? [true, false] : ((inner.enum ?? []) as Choice['value'][]);
  const texts = field.options ?? {};
  const known = values.map((value) => ({
    key: String(value),
    value,
    text: texts[String(value)] ?? fallback(value),
    help: field.optionHelp?.[String(value)],
  }));
  const order = Object.keys(texts);
  return order.length === 0 ? known : known.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

function fallback(value: Choice['value']): LocalisedText {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  return { zh: String(value), en: String(value) };
}
