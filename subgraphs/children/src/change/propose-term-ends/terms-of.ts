import type { ChangeDetails } from '../change-details.ts';
import { restrictionKinds } from '../change-words.ts';
import type { ChildLife } from '../child-life.ts';
import { standingFacts } from '../child-life.ts';

/** A term of a parent that ends on a known day. */
export type Term = Required<Pick<ChangeDetails, 'on' | 'parent' | 'circumstance'>>;

/** Last day of a child none of whose parents serves a term that is known to end. */
export const noTerm = '9999-12-31';

/** Terms of the parents by what the decision rested on, those recorded as ended left out; the next to end first. */
export function termsOf(life: ChildLife): Term[] {
  const ended = standingFacts(life.events);
  return (['father', 'mother'] as const)
    .flatMap((parent) =>
      ((life[parent]?.circumstances ?? []) as { kind: string; until?: unknown }[]).flatMap(({ kind, until }) => {
        const over = ended.some((fact) => fact.kind === 'PARENT_EVENT' && fact.parent === parent && fact.ended === kind);
        const known = (restrictionKinds as readonly string[]).includes(kind) && typeof until === 'string' && !over;
        return known ? [{ parent, circumstance: kind, on: until }] : [];
      }),
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
