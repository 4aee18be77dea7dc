import type { CloudEvent, EventType } from '@onething/events';
import type { EntityManager } from 'typeorm';
import type { Kit } from '../boot/request-context.ts';

/** Reacts to events of other subgraphs. */
export interface Listener<T extends EventType = EventType> {
  /** Durable name within the subgraph, kebab-case: `answer-evidence`. Never rename it: a new name receives everything again. */
  name: string;
  types: readonly T[];
  /**
   * Runs in one unit of work together with the inbox: exactly once, unless it throws; then it is tried again and at last buried.
   * It must have no effect but through `manager`.
   */
  handle(event: { [K in T]: CloudEvent<K> }[T], kit: Kit, manager: EntityManager): Promise<void>;
}

/** Declares a listener; narrows the event to its types. */
export function defineListener<T extends EventType>(listener: Listener<T>): Listener {
  return listener as unknown as Listener;
}
