import type { FieldUi, PrefillSource, Widget } from '../form-types.ts';
import type { LocalisedText } from '../vocabulary.ts';
import type { FormProblem } from './form-problem.ts';
import type { LostFact } from './rule-fields.ts';
import type { FieldPath, ShownWhen } from './schema-branches.ts';

/** What may be added: everything one question can be. */
export const newWidgets = [
  'TEXT',
  'TEXTAREA',
  'NUMBER',
  'MONEY',
  'DATE',
  'YES_NO',
  'RADIO',
  'SELECT',
  'CHECKBOXES',
] as const satisfies readonly Widget[];

/** One option of a question. `means`: the circumstance it tells, where the field tells circumstances; without it nothing is concluded. */
export interface NewOption {
  code: string;
  text: LocalisedText;
  help?: LocalisedText;
  means?: string;
}

/** A question to add. */
export interface NewField {
  widget: (typeof newWidgets)[number];
  label: LocalisedText;
  help?: LocalisedText;
  required?: boolean;
  options?: NewOption[];
  unit?: LocalisedText;
}

/** One change of a form. Sections are the fields of the top. */
export type FormEdit =
  | { kind: 'ADD_SECTION'; name: string; title: LocalisedText; at?: number }
  | { kind: 'ADD_FIELD'; into: FieldPath; name: string; field: NewField; at?: number }
  | { kind: 'REMOVE'; path: FieldPath }
  /** Puts a removed field back as another version of the form asks it. */
  | { kind: 'RESTORE'; path: FieldPath; from: unknown }
  /** Within its group, or into another one; `at`: its place there. */
  | { kind: 'MOVE'; path: FieldPath; into?: FieldPath; at: number }
  | { kind: 'SET_TEXTS'; path: FieldPath; label?: LocalisedText; help?: LocalisedText | null; unit?: LocalisedText | null }
  | { kind: 'SET_REQUIRED'; path: FieldPath; required: boolean }
  | { kind: 'SHOW_WHEN'; path: FieldPath; when: ShownWhen[] }
  | { kind: 'ADD_OPTION'; path: FieldPath; option: NewOption; at?: number }
  | { kind: 'SET_OPTION'; path: FieldPath; code: string; text?: LocalisedText; help?: LocalisedText | null }
  | { kind: 'MOVE_OPTION'; path: FieldPath; code: string; at: number }
  | { kind: 'REMOVE_OPTION'; path: FieldPath; code: string }
  /** `values`: what each option says of the fact; null says nothing. */
  | { kind: 'FEED_FACT'; path: FieldPath; fact: string | null; values?: Record<string, string | boolean | null> }
  | { kind: 'SET_PREFILL'; path: FieldPath; prefill: PrefillSource | null }
  | { kind: 'PRINT'; path: FieldPath; printed: boolean };

/** Why an edit was not made. */
export type FormRefusal =
  /** Rules read what would no longer be asked. */
  | { code: 'RULES_NEED_FIELD'; path: FieldPath; lost: LostFact[] }
  /** The form would have a mistake it did not have. */
  | { code: 'FORM_WOULD_BREAK'; path: FieldPath; problems: FormProblem[] }
  | { code: EditRefusalCode; path: FieldPath };

export type EditRefusalCode =
  | 'FIELD_UNKNOWN'
  | 'NAME_TAKEN'
  | 'NAME_MALFORMED'
  | 'TEXT_MISSING'
  | 'NOT_A_GROUP'
  | 'LAST_SECTION'
  | 'TIED_TO_OTHERS'
  | 'LIST_ITEM_STAYS'
  | 'OPTION_UNKNOWN'
  | 'OPTION_TAKEN'
  | 'LAST_OPTION'
  | 'NO_OPTIONS'
  | 'FACT_DOES_NOT_FIT'
  | 'PRINT_NOT_HERE';

/** Thrown by an edit that cannot be made; `editForm` answers with it. */
export class EditRefused extends Error {
  readonly code: EditRefusalCode;
  readonly path: FieldPath;

  constructor(code: EditRefusalCode, path: FieldPath) {
    super(`${code} ${path}`);
    this.code = code;
    this.path = path;
  }
}

/** Both languages say something. */
export const isWorded = (text: LocalisedText | undefined): text is LocalisedText =>
  text !== undefined && text.zh.trim() !== '' && text.en.trim() !== '';

/** Puts an entry into a list at a place; without one at the end. */
export function inserted<Entry>(list: readonly Entry[], entry: Entry, at = list.length): Entry[] {
  return [...list.slice(0, at), entry, ...list.slice(at)];
}

/** Writes the order of a group, and its fields in that order. */
export function setOrder(group: FieldUi, order: readonly string[]): void {
  const fields = group.fields ?? {};
  group.order = [...order];
  group.fields = Object.fromEntries(order.flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : [])));
}

export const orderOf = (group: FieldUi): string[] => group.order ?? Object.keys(group.fields ?? {});
