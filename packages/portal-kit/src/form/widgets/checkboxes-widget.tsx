import { Fragment } from 'react';
import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { DetailSlot } from '../templates/detail-slots.tsx';
import { choicesOf } from './choices-of.ts';
import type { Choice } from './choices-of.ts';
import { fieldUi, useControl } from './field-state.ts';

/** Any of several. */
export function CheckboxesWidget(props: WidgetProps) {
  const { text, language } = useHost();
  const { id, ...control } = useControl(props);
  const choices = choicesOf(props, fieldUi(props));
  const chosen = Array.isArray(props.value) ? (props.value as Choice['value'][]) : [];
  function toggle(choice: Choice) {
    const next = choices
      .filter((each) => (each === choice ? !chosen.includes(each.value) : chosen.includes(each.value)))
      .map((each) => each.value);
    props.onChange(next.length > 0 ? next : undefined);
  }
  const short = choices.every((choice) => !choice.help && text(choice.text).length <= (language === 'en' ? 22 : 7));
  return (
    <div className={short ? 'choices choices-grid' : 'choices choices-rows'} id={id}>
      {choices.map((choice) => (
        <Fragment key={choice.key}>
          <label className="choice">
            <input {...control} type="checkbox" checked={chosen.includes(choice.value)} onChange={() => toggle(choice)} />
            <span>
              {text(choice.text)}
              {choice.help && <small>{text(choice.help)}</small>}
            </span>
          </label>
          {chosen.includes(choice.value) && <DetailSlot code={choice.key} />}
        </Fragment>
      ))}
    </div>
  );
}
