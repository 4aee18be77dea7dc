import { jurisdictionPrefix } from '@onething/subgraph-kit';
import type { StoredEnrolment } from './stored-enrolments.ts';

/** The same child as if it lived in another place, for comparing two places. The place itself: nothing is replaced. */
export function asIfElsewhere(stored: StoredEnrolment, home: string, elsewhere: string): StoredEnrolment {
  if (home === elsewhere) return stored;
  const within = jurisdictionPrefix(home);
  const moved = (code: string): string => (code.startsWith(within) ? elsewhere : code);
  const { entitlement, facts, others } = stored;
  return {
    entitlement: Object.assign(Object.create(Object.getPrototypeOf(entitlement) as object), entitlement, {
      jurisdictionCode: moved(entitlement.jurisdictionCode),
    }) as StoredEnrolment['entitlement'],
    facts: {
      ...facts,
      ...(facts.registeredAt === undefined ? {} : { registeredAt: moved(facts.registeredAt) }),
      ...(facts.moves ? { moves: facts.moves.map(({ on, from, to }) => ({ on, from: moved(from), to: moved(to) })) } : {}),
    },
    others: others.map((other) => ({ ...other, county: moved(other.county) })),
  };
}
