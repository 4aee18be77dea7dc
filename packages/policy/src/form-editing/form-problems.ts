import type { FieldUi, FormDefinition } from '../form-types.ts';
import { brokenConditions } from './broken-conditions.ts';
import { formOutline } from './field-view.ts';
import { isWorded, orderOf } from './form-edit.ts';
import { formError, type FormProblem } from './form-problem.ts';
import { type SchemaField, schemaFields, uiFields } from './form-fields.ts';
import { factProblems, namedFieldProblems, printProblems } from './named-field-problems.ts';
import type { FieldPath } from './schema-branches.ts';

function wordProblems(path: FieldPath, ui: FieldUi, known: SchemaField | undefined): FormProblem[] {
  const texts = [ui.label, ui.help, ui.unit, ...Object.values(ui.options ?? {}), ...Object.values(ui.messages ?? {})];
  const unworded = texts.some((text) => text !== undefined && !isWorded(text));
  const missing = known && known.type !== 'object' ? [...known.keywords].filter((keyword) => !ui.messages?.[keyword]) : [];
  return [
    ...(unworded || !ui.label ? [formError('TEXT_MISSING', path)] : []),
    ...missing.map((keyword) => formError('MESSAGE_MISSING', path, { keyword })),
    ...(ui.range === 'PAST' && !ui.messages?.past ? [formError('MESSAGE_MISSING', path, { keyword: 'past' })] : []),
  ];
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry) => other.includes(entry));

function fieldProblems(path: FieldPath, ui: FieldUi, known: SchemaField | undefined): FormProblem[] {
  if (!known) return [formError('NOT_IN_SCHEMA', path)];
  const values = known.type === 'boolean' && ui.widget === 'YES_NO' ? ['true', 'false'] : known.values;
  const group = ui.item ?? ui;
  return [
    ...wordProblems(path, ui, known),
    ...(sameSet(Object.keys(ui.options ?? {}), values) ? [] : [formError('OPTIONS_DIFFER', path)]),
    ...(sameSet(orderOf(group), Object.keys(group.fields ?? {})) ? [] : [formError('ORDER_DIFFERS', path)]),
    ...(/(residentId|phone|accountNumber|health|healthOther|illness|illnessName|disability|diseaseName)$/.test(path) &&
    ui.sensitive !== true
      ? [formError('UNPROTECTED', path)]
      : []),
  ];
}

function sectionProblems(form: FormDefinition): FormProblem[] {
  const ids = form.steps.map(({ id }) => id);
  const required = (form.schema.required as string[] | undefined) ?? [];
  const asked = form.steps.filter(({ optional }) => !optional).map(({ id }) => id);
  const empty = form.steps.filter(({ id }) => form.ui[id]?.widget === 'GROUP' && Object.keys(form.ui[id].fields ?? {}).length === 0);
  return [
    ...(sameSet(ids, Object.keys(form.ui)) ? [] : [formError('SECTIONS_DIFFER', '')]),
    ...(sameSet(asked, required)
      ? []
      : [...new Set([...asked, ...required])]
          .filter((id) => asked.includes(id) !== required.includes(id))
          .map((id) => formError('SECTIONS_DIFFER', id))),
    ...form.steps.filter(({ title }) => !isWorded(title)).map(({ id }) => formError('TEXT_MISSING', id)),
    ...empty.map(({ id }): FormProblem => ({ code: 'SECTION_EMPTY', severity: 'WARNING', path: id })),
  ];
}

function problemsOf(form: FormDefinition): FormProblem[] {
  const ofSchema = schemaFields(form);
  const ofUi = uiFields(form);
  const order = formOutline(form).map(({ path }) => path);
  const found = [
    ...sectionProblems(form),
    ...[...ofUi].flatMap(([path, ui]) => fieldProblems(path, ui, ofSchema.get(path))),
    ...[...ofSchema.keys()].filter((path) => !ofUi.has(path)).map((path) => formError('NOT_ASKED', path)),
    ...brokenConditions(form, ofUi),
    ...factProblems(form, ofSchema),
    ...namedFieldProblems(form, ofUi),
    ...printProblems(form, ofUi),
  ];
  // As they are met on the page.
  return found.toSorted((one, other) => order.indexOf(one.path) - order.indexOf(other.path));
}

/** Everything wrong with a form, in the order of its page. Never throws: what has not the shape of a form at all is MALFORMED. */
export function formProblems(form: FormDefinition): FormProblem[] {
  try {
    return problemsOf(form);
  } catch {
    return [formError('MALFORMED', '')];
  }
}
