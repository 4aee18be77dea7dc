import type { FactKinds, FieldUi, FormDefinition } from '../../form-types.ts';
import { EditRefused, type FormEdit, inserted, isWorded } from '../form-edit.ts';
import { uiAt } from '../field-view.ts';
import { pathOf } from '../pointer-uses.ts';
import { type FieldPath, placesOf, record, schemaOf } from '../schema-branches.ts';
import { pruneSchema } from './prune-schema.ts';

type Options = NonNullable<FieldUi['options']>;

function optionsAt(form: FormDefinition, path: FieldPath): { ui: FieldUi; options: Options } {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if (!ui.options || ui.widget === 'YES_NO') throw new EditRefused('NO_OPTIONS', path);
  return { ui, options: ui.options };
}

/** Writes the values a field may take, in this order, wherever the schema lists them. */
function setValues(form: FormDefinition, path: FieldPath, codes: readonly string[]): void {
  for (const place of placesOf(form, path, true)) {
    const schema = schemaOf(form, place, true);
    const listing = Array.isArray(schema.enum) ? schema : record(schema.items);
    if (Array.isArray(listing.enum)) listing.enum = schema.type === 'integer' ? codes.map(Number) : [...codes];
  }
}

function setOptions(form: FormDefinition, path: FieldPath, ui: FieldUi, entries: [string, Options[string]][]): void {
  ui.options = Object.fromEntries(entries);
  setValues(
    form,
    path,
    entries.map(([code]) => code),
  );
}

const kindsAt = (form: FormDefinition, path: FieldPath): FactKinds[] =>
  form.facts.filter((mapping): mapping is FactKinds => 'as' in mapping && `${pathOf(mapping.from)}/${mapping.states ?? 'states'}` === path);

/** One more option. Where the options tell circumstances, it tells the one it means, or nothing. */
export function addOption(form: FormDefinition, { path, option, at }: Extract<FormEdit, { kind: 'ADD_OPTION' }>): void {
  const { ui, options } = optionsAt(form, path);
  if (Object.hasOwn(options, option.code)) throw new EditRefused('OPTION_TAKEN', path);
  if (!isWorded(option.text) || (option.help && !isWorded(option.help))) throw new EditRefused('TEXT_MISSING', path);
  setOptions(form, path, ui, inserted(Object.entries(options), [option.code, option.text], at));
  if (option.help) ui.optionHelp = { ...ui.optionHelp, [option.code]: option.help };
  for (const mapping of kindsAt(form, path)) mapping.kinds = { ...mapping.kinds, [option.code]: option.means ?? 'UNKNOWN' };
  printOption(form, path, option.code);
}

/** The box of a new option stands before the last row of boxes, which is the one for others; without such a box in a row of its own. */
function printOption(form: FormDefinition, path: FieldPath, code: string): void {
  for (const cell of form.print.pages.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
    if (!cell.boxes || pathOf(cell.boxes.at) !== path) continue;
    const { other } = cell.boxes;
    // A form whose paper is fixed prints it on the line of “other”.
    if (other) cell.boxes.other = { ...other, also: [...(other.also ?? []), code] };
    else cell.boxes.rows = [...cell.boxes.rows, [code]];
  }
}

/** Words of an option; what old answers hold stays. */
export function setOption(form: FormDefinition, { path, code, text, help }: Extract<FormEdit, { kind: 'SET_OPTION' }>): void {
  const { ui, options } = optionsAt(form, path);
  if (!Object.hasOwn(options, code)) throw new EditRefused('OPTION_UNKNOWN', path);
  if ([text, help].some((words) => words && !isWorded(words))) throw new EditRefused('TEXT_MISSING', path);
  if (text) ui.options = { ...options, [code]: text };
  const { [code]: _former, ...helps } = ui.optionHelp ?? {};
  if (help === undefined) return;
  const next = help === null ? helps : { ...ui.optionHelp, [code]: help };
  if (Object.keys(next).length > 0) ui.optionHelp = next;
  else delete ui.optionHelp;
}

/** Another place among the options. */
export function moveOption(form: FormDefinition, { path, code, at }: Extract<FormEdit, { kind: 'MOVE_OPTION' }>): void {
  const { ui, options } = optionsAt(form, path);
  const text = options[code];
  if (!text) throw new EditRefused('OPTION_UNKNOWN', path);
  const others = Object.entries(options).filter(([other]) => other !== code);
  setOptions(form, path, ui, inserted(others, [code, text], Math.max(0, Math.min(at, others.length))));
}

/** Drops a limit that hangs on the option itself, as “none” excludes all others. */
function dropOwnLimits(form: FormDefinition, path: FieldPath, code: string): void {
  for (const place of placesOf(form, path, true)) {
    const own = place.when.some(({ field, values }) => field === path && values.includes(code));
    if (!own) continue;
    const { [place.name]: _limit, ...others } = record(place.schema.properties);
    place.schema.properties = others;
  }
  pruneSchema(form.schema);
}

/** Takes an option away, with its box on paper and what it told. */
export function removeOption(form: FormDefinition, { path, code }: Extract<FormEdit, { kind: 'REMOVE_OPTION' }>): void {
  const { ui, options } = optionsAt(form, path);
  if (!Object.hasOwn(options, code)) throw new EditRefused('OPTION_UNKNOWN', path);
  const entries = Object.entries(options).filter(([other]) => other !== code);
  if (entries.length === 0) throw new EditRefused('LAST_OPTION', path);
  dropOwnLimits(form, path, code);
  setOptions(form, path, ui, entries);
  const { [code]: _help, ...helps } = ui.optionHelp ?? {};
  if (Object.keys(helps).length > 0) ui.optionHelp = helps;
  else delete ui.optionHelp;
  for (const mapping of kindsAt(form, path)) {
    const { [code]: _kind, ...kinds } = mapping.kinds;
    mapping.kinds = kinds;
  }
  unprintOption(form, path, code);
}

function unprintOption(form: FormDefinition, path: FieldPath, code: string): void {
  for (const cell of form.print.pages.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
    if (!cell.boxes || pathOf(cell.boxes.at) !== path) continue;
    const rows = cell.boxes.rows.map((row) => row.filter((other) => other !== code)).filter((row) => row.length > 0);
    const { other, ...boxes } = cell.boxes;
    const also = other?.also?.filter((option) => option !== code);
    const kept = other && other.option !== code ? { ...other, ...(also && { also }) } : undefined;
    if (kept?.also?.length === 0) delete kept.also;
    if (rows.length > 0) cell.boxes = { ...boxes, rows, ...(kept && { other: kept }) };
  }
}
