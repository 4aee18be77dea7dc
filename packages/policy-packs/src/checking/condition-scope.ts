import type { CircumstanceKind, PolicyDocument } from '@onething/policy';
import type { LayerVocabulary } from './layer-vocabulary.ts';
import type { KeyPath } from './located-file.ts';

/** What is wrong with a part of a layer, where, and how to mend it. */
export interface RuleProblem {
  path: KeyPath;
  message: string;
  fix: string;
}

/** What is wrong with a rule, with a stable code and the same for an official. */
export interface ConditionProblem extends RuleProblem {
  code: string;
  zh: string;
}

/** From where a condition is looked at. */
export interface ConditionScope {
  vocabulary: LayerVocabulary;
  document: PolicyDocument;
  path: KeyPath;
  /** Applied to a person. */
  person: boolean;
  /** Kinds whose facts are visible. */
  kinds?: readonly CircumstanceKind[];
  /** A clause stands above. */
  cited: boolean;
}
