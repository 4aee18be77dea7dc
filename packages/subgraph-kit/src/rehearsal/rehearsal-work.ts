import type { RehearsalRequested } from '@onething/events';
import type { Policy } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { Kit } from '../boot/request-context.ts';
import type { RehearsalPartRow } from './rehearsal-part.ts';

/** One side of a rehearsal, ready to answer. */
export interface RehearsedSide {
  /** Place whose rules are asked. */
  code: string;
  policy: Policy;
  /** What a case begun on a day follows while it is open: releases may leave open cases under the law they were begun under. */
  forOpenCase(startedOn: string): Policy;
}

/** Both sides of a rehearsal. */
export interface RehearsedPolicies {
  before: RehearsedSide;
  after: RehearsedSide;
}

/** A stretch of stored cases, answered but not yet written. */
export interface RehearsedPage {
  /** After which case to go on; null: that was the last. */
  cursor: string | null;
  done: number;
  changed: number;
  unanswered: number;
  /** Writes what came out; stands or falls with the place where to go on. */
  write(manager: EntityManager): Promise<void>;
}

/** How a subgraph answers its own stored cases. */
export interface RehearsalWork<S> {
  part: new () => RehearsalPartRow;
  /** The event it ends with. */
  completed: 'children.rehearsal-completed' | 'payments.rehearsal-completed';
  /** How many stored cases there are to answer. */
  count(manager: EntityManager, request: RehearsalRequested): Promise<number>;
  /** Answers the next cases. Reads only: it may run twice for the same cases, of which one is thrown away. */
  page(kit: Kit<S>, part: RehearsalPartRow, policies: RehearsedPolicies): Promise<RehearsedPage>;
  /** Takes away everything kept for a rehearsal but its figures; how much at once is up to it. */
  forget(manager: EntityManager, rehearsalId: string): Promise<void>;
}
