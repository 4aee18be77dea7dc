import { CASE_FACTS } from '../../conditions/fact-catalogue.ts';
import type { FormDefinition, Widget } from '../../form-types.ts';
import { EditRefused, type FormEdit, isWorded } from '../form-edit.ts';
import { fieldView, uiAt } from '../field-view.ts';
import { pathOf } from '../pointer-uses.ts';
import { branchesAt, ownerOf, placesOf, schemaOf } from '../schema-branches.ts';
import { fillMessages } from './fill-messages.ts';
import { requireSection } from './group-at.ts';
import { requireProperty } from './required-flag.ts';

/** Question, help and unit; a section's title is its name everywhere. */
export function setTexts(form: FormDefinition, { path, label, help, unit }: Extract<FormEdit, { kind: 'SET_TEXTS' }>): void {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if ([label, help, unit].some((text) => text && !isWorded(text))) throw new EditRefused('TEXT_MISSING', path);
  const former = ui.label;
  if (label) {
    ui.label = label;
    form.steps = form.steps.map((step) => (step.id === path ? { ...step, title: label } : step));
  }
  if (help === null) delete ui.help;
  else if (help) ui.help = help;
  if (unit === null) delete ui.unit;
  else if (unit) ui.unit = unit;
  if (ownerOf(path).owner === '' && help !== undefined) {
    delete ui.help;
    form.steps = form.steps.map((step) => {
      if (step.id !== path) return step;
      const { lead: _lead, ...rest } = step;
      return help ? { ...rest, lead: help } : rest;
    });
  }
  fillMessages(form, path, former);
}

/** Whether a question must be answered wherever it is asked. */
export function setRequired(form: FormDefinition, { path, required }: Extract<FormEdit, { kind: 'SET_REQUIRED' }>): void {
  const { owner, name } = ownerOf(path);
  const view = fieldView(form, path);
  const [place] = placesOf(form, path, true);
  if (!view || !place) throw new EditRefused('FIELD_UNKNOWN', path);
  if (owner === '') {
    if (required) requireSection(form, path);
    else {
      requireProperty(form.schema, name, false);
      form.steps = form.steps.map((step) => (step.id === path ? { ...step, optional: true } : step));
    }
    return;
  }
  if (!required) for (const { schema } of branchesAt(form, owner, true)) requireProperty(schema, name, false);
  else requireProperty(place.schema, name, true);
  const schema = schemaOf(form, place, true);
  const isText = schema.type === 'string' && !schema.enum && !schema.format;
  if (required && isText) schema.pattern ??= '\\S';
  if (!required && schema.pattern === '\\S') delete schema.pattern;
  if (required && ownerOf(owner).owner === '' && view.shownWhen.length === 0) requireSection(form, owner.split('/')[0] ?? owner);
  fillMessages(form, path);
}

/** Where the first value comes from. */
export function setPrefill(form: FormDefinition, { path, prefill }: Extract<FormEdit, { kind: 'SET_PREFILL' }>): void {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if (prefill === null) delete ui.prefill;
  else ui.prefill = prefill;
}

const FITTING: Readonly<Record<string, readonly Widget[]>> = {
  DATE: ['DATE'],
  BOOLEAN: ['YES_NO', 'CONFIRM'],
  NUMBER: ['NUMBER', 'MONEY'],
  CODE: ['RADIO', 'SELECT', 'REGION'],
  CODES: ['CHECKBOXES'],
};

/** Whether a question's answer can tell a fact. */
function factFits(fact: string, widget: Widget): boolean {
  const known = CASE_FACTS[fact];
  return known !== undefined && (FITTING[known.type] ?? []).includes(widget);
}

/** The facts a question of a kind can tell. */
export const fittingFacts = (widget: Widget): string[] => Object.keys(CASE_FACTS).filter((fact) => factFits(fact, widget));

/** Which fact a question tells; a question that tells circumstances by its options keeps doing so. */
export function feedFact(form: FormDefinition, { path, fact, values }: Extract<FormEdit, { kind: 'FEED_FACT' }>): void {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if (path.includes('/[]')) throw new EditRefused('LIST_ITEM_STAYS', path);
  if (fact !== null && !factFits(fact, ui.widget)) throw new EditRefused('FACT_DOES_NOT_FIT', path);
  const others = form.facts.filter((mapping) => !('from' in mapping) || 'as' in mapping || pathOf(mapping.from) !== path);
  const mapping = fact === null ? [] : [{ fact, from: `/${path}`, ...(values && Object.keys(values).length > 0 && { values }) }];
  form.facts = [...others, ...mapping];
}
