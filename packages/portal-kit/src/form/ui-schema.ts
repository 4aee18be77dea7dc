import type { FieldUi, Widget } from '@onething/policy/labels';
import type { UiSchema } from '@rjsf/utils';
import { CheckboxesWidget } from './widgets/checkboxes-widget.tsx';
import { ConfirmWidget } from './widgets/confirm-widget.tsx';
import { DateWidget } from './widgets/date-widget.tsx';
import { MaterialWidget } from './widgets/material-widget.tsx';
import { MoneyWidget, NumberWidget } from './widgets/number-widget.tsx';
import { RadioWidget } from './widgets/radio-widget.tsx';
import { RegionWidget } from './widgets/region-widget.tsx';
import { SelectWidget } from './widgets/select-widget.tsx';
import { TextareaWidget, TextWidget } from './widgets/text-widget.tsx';

const widgets: Partial<Record<Widget, UiSchema['ui:widget']>> = {
  TEXT: TextWidget,
  TEXTAREA: TextareaWidget,
  NUMBER: NumberWidget,
  MONEY: MoneyWidget,
  RADIO: RadioWidget,
  YES_NO: RadioWidget,
  CONFIRM: ConfirmWidget,
  CHECKBOXES: CheckboxesWidget,
  SELECT: SelectWidget,
  DATE: DateWidget,
  REGION: RegionWidget,
  MATERIAL: MaterialWidget,
};

/** What rjsf needs to draw a field as the form's definition asks for it. */
export function uiSchemaOf(field: FieldUi): UiSchema {
  const ui: UiSchema = { 'ui:options': { fieldUi: field } };
  const widget = widgets[field.widget];
  if (widget) ui['ui:widget'] = widget;
  // Unknown fields come last instead of stopping the page.
  if (field.order) ui['ui:order'] = [...field.order, '*'];
  for (const [name, child] of Object.entries(field.fields ?? {})) ui[name] = uiSchemaOf(child);
  if (field.item) ui.items = uiSchemaOf(field.item);
  return ui;
}
