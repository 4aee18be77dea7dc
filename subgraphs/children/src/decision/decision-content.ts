import type { Citation } from '@onething/policy';
import type { ChildrenKit } from '../children-context.ts';
import type { ReasonOfDecision } from './compose-decision.ts';
import type { DecisionRow } from './decision.entity.ts';

/** What a decision says, as it was prepared. */
export interface DecisionContent {
  /** Authoritative text, as the officer left it. */
  zh: string[];
  /** English rendering of the composed text. */
  en: string[];
  reasons: ReasonOfDecision[];
  citations: Citation[];
  /** Why it departs from the policy's answer. */
  deviationReason: string | null;
}

/** Opens what a decision says. */
export function decisionContent(kit: Pick<ChildrenKit, 'fields'>, row: DecisionRow): DecisionContent {
  return JSON.parse(kit.fields.open(row, 'document')) as DecisionContent;
}
