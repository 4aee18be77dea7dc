/**
 * The law as data: what a `policy/*.yaml` file of a pack may say. Every entry is dated; dates not told are the file's.
 * A lower level patches by name: parameters and rows by key, `when` and `value` replaced whole.
 */
import type { AgencyKind } from './content-types.ts';
import type { Category, CircumstanceKind, Citation, LocalisedText, MaterialCode, ReasonCode } from './vocabulary.ts';

/** A citation, or the key of one under `citations` of the file. */
export type CitationReference = string | Citation;

export type Person = 'child' | 'father' | 'mother';

/** A literal, or the name of a parameter. */
export type Operand = string | number | boolean | (string | number)[] | { parameter: string };

/**
 * A three-valued condition. A string names a definition. `otherwise` is the reason of a refusal that rests on this condition.
 * Facts inside `circumstance … all/where` are those of the circumstance; elsewhere they are paths from the top.
 */
export type Condition = string | ({ otherwise?: ReasonCode; label?: LocalisedText; citation?: CitationReference } & ConditionBody);

export type ConditionBody =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** Like `all`, but what `require` lacks is reported only once `once` is settled. */
  | { once: Condition; require: Condition }
  /** A definition of a person, applied to one, to each, or to one with another condition on the other. */
  | { person: Person; is: Condition }
  | { each: Person[]; is: Condition }
  | { one: Person[]; is: Condition; other: Condition }
  /** The person has a circumstance of the kind, still running, that meets `where`. */
  | { circumstance: CircumstanceKind | CircumstanceKind[]; where?: Condition }
  /** The person has a running circumstance of a kind that the named list tests. */
  | { circumstanceOf: string }
  /** Any of the definitions; the refusal says whether the person has no circumstance or one that is not listed. */
  | { listed: string[]; none: ReasonCode; unlisted: ReasonCode; beside?: CircumstanceKind[] }
  /** The child is eligible for another category. */
  | { eligibleFor: Category }
  /** A paper in hand: anything else leaves the condition open. */
  | { evidence: string }
  | ({ fact: string } & FactTest);

/** What is asked of a fact. */
export type FactTest =
  | { is: string | number | boolean }
  | { oneOf: Operand }
  | { includesAny: Operand }
  | { atLeast: Operand }
  | { atMost: Operand }
  | { below: Operand }
  | { ageBelow: Operand }
  | { ageAtLeast: Operand }
  | { monthsAgoAtLeast: Operand }
  | { withinJurisdiction: true };

/** A named condition. `of: PERSON` is about the person it is applied to. A patch may name only what it changes. */
export interface Definition {
  label?: LocalisedText;
  of?: 'PERSON';
  citation?: CitationReference;
  when?: Condition;
  from?: string;
  publishedOn?: string;
}

/** A category of recognition: all conditions must hold. Conditions have ids so that a lower level can patch or drop (`null`) one. */
export interface DecisionRule {
  label?: LocalisedText;
  citation?: CitationReference;
  conditions?: Record<string, Condition | null>;
  from?: string;
  publishedOn?: string;
}

/** A value with its date. `value: null` takes a value back. */
export interface ParameterEntry {
  from: string;
  value: unknown;
  publishedOn?: string;
  citation?: CitationReference;
}

export interface ParameterDefinition {
  label?: LocalisedText;
  unit?: string;
  /** Maps are merged key by key down the tree instead of replaced. */
  merge?: boolean;
  values: ParameterEntry[];
}

/**
 * A monthly standard. SET replaces what lies above; FLOOR holds for the level and everything below it, however they set;
 * RAISE adds to what lies above.
 */
export interface StandardEntry {
  category: Category;
  /** First month. */
  from: string;
  fen: number;
  mode?: 'SET' | 'FLOOR' | 'RAISE';
  publishedOn?: string;
  citation?: CitationReference;
  sample?: boolean;
}

/** A material of a category or item; required when the condition holds, always without one. */
export interface MaterialRule {
  code: MaterialCode;
  when?: Condition;
  citation?: CitationReference;
  because: LocalisedText;
}

/** What a category or item asks for. */
export interface MaterialList {
  /** The list this one adds to. */
  extends?: string;
  /** Materials by id; a lower level patches or drops (`null`) one. */
  materials: Record<string, MaterialRule | null>;
  form?: string;
  /** Items to be applied for as well, under a condition. */
  alsoApply?: { item: string; when: Condition }[];
  localExtras?: boolean;
  citation?: CitationReference;
  from?: string;
  publishedOn?: string;
}

/**
 * A service beside the benefit: which children of which categories are referred to which agency. A lower level replaces one whole; without
 * categories it is no longer offered there.
 */
export interface LinkedServiceRule {
  label: LocalisedText;
  /** What it brings, in plain words for the family. */
  summary: LocalisedText;
  /** Agency in charge. */
  agency: AgencyKind;
  categories: Category[];
  /** Once in the life of a case, or anew each calendar year. */
  rhythm: 'ONCE' | 'YEARLY';
  /** Without one every child of the categories. */
  when?: Condition;
  /** Parameter `{ from, to }` with the days between which the agency takes enrolments. */
  window?: string;
  citation: CitationReference;
  from?: string;
  publishedOn?: string;
}

/** One `policy/*.yaml`. */
export interface PolicyDocument {
  id: string;
  effectiveFrom: string;
  publishedOn: string;
  assumedDate?: boolean;
  citations: Record<string, Citation>;
  parameters?: Record<string, ParameterDefinition>;
  standards?: StandardEntry[];
  definitions?: Record<string, Definition>;
  decisions?: Partial<Record<string, DecisionRule>>;
  /** By category or item. */
  materials?: Record<string, MaterialList>;
  /** By code of the service; `null` takes one back that an earlier release or a level above offers. */
  linkedServices?: Record<string, LinkedServiceRule | null>;
}
