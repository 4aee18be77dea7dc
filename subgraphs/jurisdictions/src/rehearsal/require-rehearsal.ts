import { holds, Misuse, notFound, rehearsalRoles } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { Rehearsal } from './rehearsal.entity.ts';

/** The rehearsal, for whoever administers its place or approves its policy; NOT_FOUND for everybody else, whether it exists or not. */
export async function requireRehearsal(context: JurisdictionsContext, id: string): Promise<Rehearsal> {
  if (context.caller.kind === 'ANONYMOUS') throw new Misuse('UNAUTHENTICATED', 'Sign in first');
  const rehearsal = await context.database.manager.findOneBy(Rehearsal, { id });
  if (!rehearsal || !holds(context.caller, rehearsalRoles, rehearsal.code)) throw notFound();
  return rehearsal;
}
