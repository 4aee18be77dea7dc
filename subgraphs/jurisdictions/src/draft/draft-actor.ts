import type { Caller } from '@onething/subgraph-kit';
import type { DraftActor } from './policy-draft.entity.ts';

/** Who is acting, as the log keeps it. */
export const actorOf = ({ subject, name }: Caller): DraftActor => ({ subject, name: name ?? subject });
