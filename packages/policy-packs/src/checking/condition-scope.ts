import type { CircumstanceKind, PolicyDocument } from '@onething/policy';
import type { LayerVocabulary } from './layer-vocabulary.ts';
import type { KeyPath } from './located-file.ts';

/** What is wrong with a part of a condition, where, and how to mend it. */
export interface ConditionProblem {
  path: KeyPath;
  message: string;
  fix: string;
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
