/**
 * A form as data: what is asked (JSON Schema), how it is asked (ui), what it tells the policy (facts)
 * and how it looks on paper (print). One definition serves the browser, the server and the printer.
 */
import type { Dated } from './dated.ts';
import type { Category, LocalisedText } from './vocabulary.ts';

/** JSON Schema draft 2020-12 with the formats `resident-id`, `cn-mobile` and `date`. */
export type JsonSchema = Record<string, unknown>;

/** JSON Pointer into the form's data; `@/…` is relative to the item of a repeated print row. */
export type DataPointer = string;

export type FormHolder = 'GUARDIAN' | 'TOWNSHIP' | 'COUNTY';

/** `forms/<CODE>.yaml`. */
export interface FormDefinition extends Dated {
  code: string;
  category: Category;
  title: LocalisedText;
  /** The sources give only the form's name: its content is ours. */
  assumed?: boolean;
  copies: number;
  holders: FormHolder[];
  /** The steps in order; each is a top-level property of the data. */
  steps: FormStep[];
  schema: JsonSchema;
  /** By step id. */
  ui: Record<string, FieldUi>;
  facts: FactMapping[];
  /** Fields that must agree with a resident ID number. */
  consistency: IdConsistency[];
  print: PrintLayout;
}

export interface FormStep {
  /** Top-level property of the data. */
  id: string;
  title: LocalisedText;
  lead?: LocalisedText;
  /** The step may be left empty. */
  optional?: boolean;
  /** False: the paper form has no such part; asked because the policy or the payment needs it. */
  onSample?: boolean;
}

export type Widget =
  | 'GROUP'
  | 'LIST'
  | 'TEXT'
  | 'TEXTAREA'
  | 'NUMBER'
  | 'MONEY'
  | 'RADIO'
  | 'YES_NO'
  | 'CONFIRM'
  | 'CHECKBOXES'
  | 'SELECT'
  | 'DATE'
  | 'REGION'
  | 'MATERIAL';

/** How one field is asked. MONEY is typed in yuan and held in integer fen. Objects nest in `fields`, arrays in `item`. */
export interface FieldUi {
  label: LocalisedText;
  help?: LocalisedText;
  widget: Widget;
  /** Texts of an enumeration's values; zh is the official wording. */
  options?: Record<string, LocalisedText>;
  /** Plain words beside an option. */
  optionHelp?: Record<string, LocalisedText>;
  /** Values offered while typing; others are allowed. */
  suggestions?: string[];
  /** Resident IDs, phones, accounts, health: masked by default, encrypted at rest. */
  sensitive?: boolean;
  prefill?: PrefillSource;
  /** Error texts by JSON Schema keyword; `required` is the field's own absence. `residentId`, `past`: see IdConsistency and `range`. */
  messages?: Record<string, LocalisedText>;
  /** Dates: nothing after today, or anything. */
  range?: 'PAST' | 'ANY';
  /** Unit shown behind a number: 个月. */
  unit?: LocalisedText;
  /** Fills the row. */
  wide?: boolean;
  /** Which material holds it (widget MATERIAL: never typed, shown from the uploads). */
  material?: string;
  /** Region picker: which level is chosen. */
  level?: 'TOWNSHIP' | 'VILLAGE';
  fields?: Record<string, FieldUi>;
  /** Order of `fields`; all of them. */
  order?: string[];
  item?: FieldUi;
  addLabel?: LocalisedText;
  removeLabel?: LocalisedText;
}

/** Where a first value may come from. The applicant always sees and may correct it. */
export type PrefillSource =
  | { source: 'SIGN_IN'; value: 'name' | 'residentId' | 'phone' }
  | { source: 'HOUSEHOLD_REGISTER'; value: 'name' | 'sex' | 'ethnicity' | 'residentId' | 'registeredAddress' }
  | { source: 'RESIDENT_ID'; of: DataPointer; value: 'bornOn' | 'sex' }
  | { source: 'FIELD'; of: DataPointer };

/** What the data tells the policy. Of several mappings of one fact the first that yields a value wins. */
export type FactMapping = FactCopy | FactKinds | FactConstant;

/** The value itself, or what `values` makes of it (`null`: says nothing). */
export interface FactCopy {
  fact: string;
  from: DataPointer;
  values?: Record<string, string | boolean | null>;
}

/**
 * A list of `{ kind, … }` (circumstances, other benefits) from the ticked states in `<from>/<states>` and the details in
 * `<from>/details/<kind>`, whose keys are the facts' names. `kinds` maps a state to a kind, to a kind with fixed facts, to
 * `NONE` (no entry) or to `UNKNOWN` (nothing the policy can decide on). With `<from>/unknown` true, with nothing ticked or
 * with nothing but UNKNOWN states the fact stays unknown.
 */
export interface FactKinds {
  fact: string;
  from: DataPointer;
  as: 'KINDS';
  /** Property that holds the states; `states` unless told. */
  states?: string;
  kinds: Record<string, string | { kind: string; [fact: string]: string }>;
  /** Detail values that leave that fact unknown: OTHER. */
  unknownValues?: string[];
}

/** `value`, if one (`anyOf`) or all (`allOf`) of the lists contain the code. */
export interface FactConstant {
  fact: string;
  value: string | boolean;
  anyOf?: { at: DataPointer; includes: string }[];
  allOf?: { at: DataPointer; includes: string }[];
}

/** The birth date and sex in a resident ID number must be those stated. */
export interface IdConsistency {
  /** For each item of this array; the pointers below are then `@/…`. */
  each?: DataPointer;
  residentId: DataPointer;
  bornOn?: DataPointer;
  sex?: DataPointer;
}

/** Values of the case, not of the applicant's data. Absent: print the blank. */
export type PrintSystemValue =
  | 'case.number'
  | 'case.appliedOn'
  | 'applicant.signature'
  | 'applicant.signedOn'
  | 'township.handler'
  | 'township.verifier'
  | 'township.head'
  | 'township.opinion'
  | 'township.signedOn'
  | 'county.handler'
  | 'county.reviewer'
  | 'county.confirmer'
  | 'county.opinion'
  | 'county.signedOn'
  | 'benefit.firstMonth'
  | 'benefit.monthlyFen';

/** TEXT as is; OPTION(S) the zh option texts; DATE 2015年3月12日; SLOTS  年 月 日 with blanks; FIRST_DAY of a month; MONEY in figures and capitals. */
export type PrintFormat = 'TEXT' | 'OPTION' | 'DATE' | 'MONTH' | 'FIRST_DAY' | 'SLOTS' | 'MONTH_SLOTS' | 'ID_BOXES' | 'REGION' | 'MONEY';

export interface PrintLayout {
  paper: 'A4';
  /** Top, right, bottom, left. */
  marginsMm: [number, number, number, number];
  pages: PrintPage[];
}

/** One page of the sample. Official print is Chinese only. */
export interface PrintPage {
  title?: string;
  /** Lines between the title and the table. */
  above?: PrintLine[];
  /** Widths of the table's columns. */
  columnsMm: number[];
  rows: PrintRow[];
  /** Footnotes. */
  below?: PrintLine[];
}

export interface PrintRow {
  heightMm: number;
  /** The row stands once per item of the array, at least `minimum` times. */
  repeat?: { over: DataPointer; minimum: number };
  cells: PrintCell[];
}

/** Exactly one of label, value, boxes, lines and photo. */
export interface PrintCell {
  colspan?: number;
  rowspan?: number;
  /** Rows to add to `rowspan`: those of the repeated row over this array. */
  spansRepeat?: DataPointer;
  align?: 'LEFT' | 'CENTER' | 'RIGHT';
  /** Printed text, one entry per line. */
  label?: string[];
  /** The label is written from top to bottom. */
  vertical?: boolean;
  value?: PrintValue;
  boxes?: PrintBoxes;
  lines?: PrintLine[];
  /** Stands in the cell as long as there is no photo. */
  photo?: { material: string; label: string[] };
}

/** A value of the data or of the case. */
export interface PrintValue {
  at?: DataPointer;
  system?: PrintSystemValue;
  format?: PrintFormat;
}

/** Tick boxes, line by line, of a list of codes or a single code; texts are the zh option texts of the field. */
export interface PrintBoxes {
  at: DataPointer;
  rows: string[][];
  /** The box with a line behind it: the text written there, and states without a box of their own. */
  other?: { option: string; /** Printed instead of the option's text. */ label?: string; text: DataPointer; also?: string[] };
}

export interface PrintLine {
  align?: 'LEFT' | 'CENTER' | 'RIGHT' | 'SPREAD';
  parts: PrintPart[];
}

export type PrintPart =
  | { text: string }
  | (PrintValue & { /** Blank to write on, in characters. */ blank?: number; underline?: boolean })
  | { space: number }
  | { seal: 'TOWNSHIP' | 'COUNTY'; label: string };
