import { idempotent, rehearsalRoles, requireAccess } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { endRehearsal } from '../end-rehearsal.ts';
import { requireRehearsal } from '../require-rehearsal.ts';
import { rehearsalRefusal } from '../rehearsal-refusals.ts';

/** Stops a running rehearsal: what it has counted so far is no answer. For whoever may ask for one of the place. */
export async function cancelRehearsal(
  context: JurisdictionsContext,
  input: { idempotencyKey: string; rehearsalId: string },
): Promise<string> {
  const rehearsal = await requireRehearsal(context, input.rehearsalId);
  requireAccess(context, { roles: rehearsalRoles, jurisdiction: rehearsal.code });
  return idempotent(context, 'cancelRehearsal', input, async (manager) => {
    if (!(await endRehearsal(context, manager, rehearsal, 'CANCELLED'))) throw rehearsalRefusal('REHEARSAL_ENDED');
    await context.audit.append(manager, {
      jurisdictionCode: rehearsal.code,
      actor: context.caller.subject,
      action: 'cancel-rehearsal',
      subject: rehearsal.id,
    });
    return rehearsal.id;
  });
}
