/**
 * Releases, places and the compiled policy, and with them every other type of the package. Types only, safe in a browser.
 */
import type {
  BenefitAnswer,
  DeadlineAnswer,
  LinkedServicesAnswer,
  MaterialsAnswer,
  PolicyAnswer,
  PolicyRequest,
  RecognitionAnswer,
} from './answer-types.ts';
import type {
  AgenciesFile,
  Agency,
  CalendarYear,
  ContactPoint,
  ContactsFile,
  JurisdictionDescription,
  JurisdictionKind,
  PortalConfiguration,
  ServiceGuide,
  UnitsFile,
} from './content-types.ts';
import type { FormDefinition } from './form-types.ts';
import type { ReleaseTransition } from './draft/policy-draft.ts';
import type { PolicyDocument } from './pack-types.ts';
import type { Precheck, PrecheckFile } from './precheck-types.ts';
import type { Category, Citation, JurisdictionCode, LayerReference, LocalisedText, Question } from './vocabulary.ts';

export type * from './answer-types.ts';
export type * from './draft/policy-draft.ts';
export type * from './vocabulary.ts';

/** The parsed files of one pack directory: plain JSON. A later release holds only what it changes. */
export interface LayerContent {
  jurisdiction?: JurisdictionDescription;
  units?: UnitsFile;
  contacts?: ContactsFile;
  portal?: PortalConfiguration;
  agencies?: AgenciesFile;
  precheck?: PrecheckFile;
  /** By service: `child-welfare`. */
  services?: Record<string, ServiceGuide>;
  /** By form code. */
  forms?: Record<string, FormDefinition>;
  /** By year. */
  calendars?: Record<string, CalendarYear>;
  /** By file name without ending. */
  policy?: Record<string, PolicyDocument>;
  /** Of a release made of a draft: its id, so that two of the same content are two, … */
  releaseId?: string;
  /** … what it is called, … */
  title?: string;
  /** … what it rests on, … */
  basis?: Citation[];
  /** … and which law the open cases follow. */
  transition?: ReleaseTransition;
}

/** One immutable release of one layer. */
export interface PolicyLayerRelease {
  code: JurisdictionCode;
  name: LocalisedText;
  kind: JurisdictionKind;
  releaseId: string;
  publishedOn: string;
  effectiveFrom: string;
  /** Its amounts are samples, published by nobody. */
  sample?: boolean;
  /** `hashLayer(content)`. */
  hash: string;
  content: LayerContent;
}

/** Where a value comes from; the last entry is the one that holds. */
export interface ParameterOrigin {
  code: JurisdictionCode;
  effectiveFrom: string;
  publishedOn: string;
  citation: Citation;
  value: unknown;
  layer: LayerReference;
  sample?: boolean;
}

export interface ParameterValue {
  value: unknown;
  /** As the level that declared it calls it. */
  label?: LocalisedText;
  /** workingDays, months, fen. */
  unit?: string;
  lineage: ParameterOrigin[];
}

/** A place of the tree. `listed`: we hold a layer or an official unit for it; else it answers with its ancestor. */
export interface Jurisdiction {
  code: JurisdictionCode;
  name: LocalisedText;
  shortName?: LocalisedText;
  kind: JurisdictionKind;
  parentCode: JurisdictionCode | null;
  listed: boolean;
  /** The code is our own: there is no official one. */
  localCode?: boolean;
}

/** Allocation-free recognition of one place and day; the result is overwritten by the next call. */
export interface CompiledRecognition {
  /** The categories, in the order of the decision codes. */
  categories: readonly Category[];
  /** 0 INELIGIBLE, 1 ELIGIBLE, 2 UNDETERMINED for each category. */
  decide(facts: object): Uint8Array;
}

/** Compiled policy of many layers: pure, no clock, answers any place and day. */
export interface Policy {
  ask(question: Question, request: PolicyRequest): PolicyAnswer;
  recognise(request: PolicyRequest): RecognitionAnswer;
  materials(request: PolicyRequest): MaterialsAnswer;
  deadline(request: PolicyRequest): DeadlineAnswer;
  benefit(request: PolicyRequest): BenefitAnswer;
  /** The services beside the benefit that a child of `given.category` is to be referred to. */
  linkedServices(request: PolicyRequest): LinkedServicesAnswer;
  compileRecognition(code: JurisdictionCode, on: string, knownOn?: string, parameters?: object): CompiledRecognition;
  /** Releases in force, country first; a code may stand for several. */
  layers(code: JurisdictionCode, on: string, knownOn?: string): LayerReference[];
  jurisdiction(code: JurisdictionCode): Jurisdiction | undefined;
  children(code: JurisdictionCode): Jurisdiction[];
  parameter(code: JurisdictionCode, name: string, on: string, knownOn?: string): ParameterValue | undefined;
  form(code: JurisdictionCode, formCode: string, on: string, knownOn?: string): FormDefinition | undefined;
  guide(code: JurisdictionCode, service: string, on: string, knownOn?: string): ServiceGuide | undefined;
  /** For each purpose the contact points of the nearest level that has any. */
  contacts(code: JurisdictionCode, on: string, knownOn?: string): ContactPoint[];
  portal(code: JurisdictionCode, on: string, knownOn?: string): PortalConfiguration | undefined;
  agencies(code: JurisdictionCode, on: string, knownOn?: string): Agency[];
  /** The few questions before an application; undefined where no level asks any for the category. */
  precheck(code: JurisdictionCode, category: Category, on: string, knownOn?: string): Precheck | undefined;
  /** The next day after `after` on which something more of the policy of a place becomes known; undefined: nothing is announced. */
  nextPublicationOn(code: JurisdictionCode, after: string): string | undefined;
  /** The years whose holidays are published: by a place and the levels above it; without a place those of the country. */
  calendarYears(code?: JurisdictionCode): number[];
  /** By the calendar of a place, without one by the country's. Throws CalendarYearMissing. */
  isWorkingDay(date: string, code?: JurisdictionCode): boolean;
  /** The date `days` working days after `from`, not counting `from`, by the calendar of a place. Throws CalendarYearMissing. */
  addWorkingDays(from: string, days: number, code?: JurisdictionCode): string;
}

/** All that is needed to answer the same question with the same bytes later. */
export interface DecisionRecord {
  question: Question;
  request: PolicyRequest;
  layers: LayerReference[];
  kernelVersion: string;
  outcome: unknown;
  /** Canonical JSON of the whole answer. */
  traceBytes: string;
}
