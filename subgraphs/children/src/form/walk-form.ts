import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { segmentsOf, valueAt } from './json-pointer.ts';

/** One question of a form as it stands before an answer. */
export interface FormField {
  /** JSON Pointer into the answers. */
  pointer: string;
  /** Step it belongs to. */
  step: string;
  ui: FieldUi;
  /** Labels from the step down to the field, outermost first. */
  path: FieldUi[];
  value: unknown;
}

/** Every question of the form in reading order, with its answer. Lists give the questions of each item that is there. */
export function fieldsOf(form: FormDefinition, answers: unknown): FormField[] {
  return form.steps.flatMap((step) => {
    const ui = form.ui[step.id];
    return ui ? walk(ui, `/${step.id}`, step.id, answers, []) : [];
  });
}

function walk(ui: FieldUi, pointer: string, step: string, answers: unknown, above: FieldUi[]): FormField[] {
  const path = [...above, ui];
  if (ui.fields)
    return (ui.order ?? Object.keys(ui.fields)).flatMap((name) =>
      walk(ui.fields?.[name] as FieldUi, `${pointer}/${escape(name)}`, step, answers, path),
    );
  const value = valueAt(answers, pointer);
  if (ui.item) {
    const items = Array.isArray(value) ? value : [];
    return items.flatMap((_, index) => walk(ui.item as FieldUi, `${pointer}/${index}`, step, answers, path));
  }
  return [{ pointer, step, ui, path: above, value }];
}

/** How the field at a pointer is asked; undefined where the form asks nothing. */
export function uiAt(form: FormDefinition, pointer: string): FieldUi | undefined {
  const [step = '', ...rest] = segmentsOf(pointer);
  return rest.reduce<FieldUi | undefined>(
    (ui, segment) => ui?.fields?.[segment] ?? (ui?.item && /^\d+$/.test(segment) ? ui.item : undefined),
    form.ui[step],
  );
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
