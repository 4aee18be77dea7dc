import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { choicesOf } from './choices-of.ts';
import { fieldUi, useControl } from './field-state.ts';

/** One of many. */
export function SelectWidget(props: WidgetProps) {
  const { text, t } = useHost();
  const control = useControl(props);
  const choices = choicesOf(props, fieldUi(props));
  return (
    <select
      {...control}
      className="input"
      value={props.value === undefined ? '' : String(props.value)}
      onChange={(event) => props.onChange(choices.find((choice) => choice.key === event.target.value)?.value)}
    >
      <option value="">{t('kit.form.choose')}</option>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {text(choice.text)}
        </option>
      ))}
    </select>
  );
}
