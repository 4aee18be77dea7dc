import type { DraftChange, DraftDescription, Policy, PolicyLayerRelease } from '@onething/policy';
import type { LaidOver } from './lay-draft-over.ts';

/** A draft and everything it is checked against. */
export interface DraftToCheck {
  draft: DraftDescription;
  changes: readonly DraftChange[];
  /** All that is published, and the same ready to answer. */
  published: readonly PolicyLayerRelease[];
  policy: Policy;
  /** Lays the draft over what is published; called only once its changes have the right shape. */
  layOver(): LaidOver;
  today: string;
  /** The last month that a county of the place has paid, `YYYY-MM`. */
  paidThrough?: string;
  /** The draft says that it is meant for months that were paid. */
  retroactive: boolean;
}

/** The same with the draft laid over what is published. */
export interface DraftUnderCheck extends DraftToCheck {
  candidate: readonly PolicyLayerRelease[];
  candidatePolicy: Policy;
}
