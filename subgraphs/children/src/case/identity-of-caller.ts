import type { ChildrenContext } from '../children-context.ts';

/** Blind index of the ID number that sign-in proved; null for staff and for people without one. */
export function identityTokenOf(context: Pick<ChildrenContext, 'caller' | 'identityToken'>): string | null {
  const { caller } = context;
  const residentId = caller.kind === 'PERSON' ? caller.person?.residentId : undefined;
  return residentId ? context.identityToken(residentId) : null;
}
