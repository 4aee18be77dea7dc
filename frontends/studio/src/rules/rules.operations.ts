import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { ConditionChoices, Phrase } from '../condition/condition-choices.ts';

/** A row of a decision. */
export interface RuleRow {
  id: string;
  label: LocalisedText | null;
  phrases: Phrase[];
  /** As a draft writes it; null: a named state, written by its name. */
  condition: unknown;
  level: string;
  levelName: LocalisedText;
  draft: boolean;
  off: boolean;
  citation: Citation | null;
  reason: LocalisedText | null;
}

/** Rows of which one is enough, and what a draft writes around them. */
export interface RuleGroup {
  kind: 'ALTERNATIVES' | 'STATES';
  name: string;
  path: string;
  label: LocalisedText;
  frame: Record<string, unknown>;
  rows: RuleRow[];
}

export type RuleProblemCode =
  | 'UNREACHABLE_ROW'
  | 'MISSING_CITATION'
  | 'GAP'
  | 'UNKNOWN_NAME'
  | 'CIRCULAR_DEFINITION'
  | 'CONTRADICTORY_ROW'
  | 'FACT_NOT_COLLECTED';

export interface RuleProblem {
  code: RuleProblemCode;
  path: string;
  row: string | null;
  label: LocalisedText | null;
  other: string | null;
  name: string | null;
  fact: LocalisedText | null;
  exampleFather: LocalisedText | null;
  exampleMother: LocalisedText | null;
}

export interface SamplePerson {
  key: string;
  label: LocalisedText;
  typical: boolean;
}

/** How a place decides on a category. */
export interface Rules extends ConditionChoices {
  category: Category;
  label: LocalisedText;
  asOf: string;
  offered: Category[];
  requirements: RuleRow[];
  groups: RuleGroup[];
  problems: RuleProblem[];
  tried: number;
  persons: SamplePerson[];
  grid: string[][];
  gridBefore: string[][];
}

/** The eligibility table of a category, the draft laid over. */
export const rulesQuery = operation<{ studioRules: Rules | null }, { code: string; category: Category; draftId?: string }>(`
  query StudioRules($code: JurisdictionCode!, $category: Category!, $draftId: ID) {
    studioRules(code: $code, category: $category, draftId: $draftId) {
      category
      label { zh en }
      asOf
      offered
      requirements { id label { zh en } phrases { text { zh en } term at } condition level levelName { zh en } draft off citation { document clause assumed } reason { zh en } }
      groups { kind name path label { zh en } frame rows { id label { zh en } phrases { text { zh en } term at } condition level levelName { zh en } draft off citation { document clause assumed } reason { zh en } } }
      states { name label { zh en } }
      facts { fact label { zh en } values { value label { zh en } } }
      problems { code path row label { zh en } other name fact { zh en } exampleFather { zh en } exampleMother { zh en } }
      tried
      persons { key label { zh en } typical }
      grid
      gridBefore
    }
  }
`);
