import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { fieldUi, useControl } from './field-state.ts';

/** One tick with its sentence. Unticked means unanswered, never "no". */
export function ConfirmWidget(props: WidgetProps) {
  const { text } = useHost();
  const control = useControl(props);
  const field = fieldUi(props);
  return (
    <div className="choices choices-rows">
      <label className="choice">
        <input
          {...control}
          type="checkbox"
          checked={props.value === true}
          onChange={(event) => props.onChange(event.target.checked ? true : undefined)}
        />
        <span>
          {text(field.label)}
          {field.help && <small id={`${props.id}-help`}>{text(field.help)}</small>}
        </span>
      </label>
    </div>
  );
}
