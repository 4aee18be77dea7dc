import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { fieldUi, useControl } from './field-state.ts';
import { choicesOf } from './choices-of.ts';

/** One of few, also yes and no. Nothing is chosen beforehand. */
export function RadioWidget(props: WidgetProps) {
  const { text } = useHost();
  const { id, ...control } = useControl(props);
  const choices = choicesOf(props, fieldUi(props));
  const short = choices.every((choice) => !choice.help && choice.text.zh.length <= 6);
  return (
    <div
      className={short ? 'choices choices-inline' : 'choices choices-rows'}
      id={id}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      {...control}
    >
      {choices.map((choice) => (
        <label className="choice" key={choice.key}>
          <input type="radio" name={id} checked={props.value === choice.value} onChange={() => props.onChange(choice.value)} />
          <span>
            {text(choice.text)}
            {choice.help && <small>{text(choice.help)}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
