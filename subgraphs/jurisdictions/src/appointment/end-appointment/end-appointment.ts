import { idempotent, notFound, requireAccess } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { appointmentRefusal } from '../appointment-refusals.ts';
import { Appointment, HOLDS } from '../appointment.entity.ts';

/** Input of `endAppointment`. */
export interface EndAppointmentInput {
  idempotencyKey: string;
  appointmentId: string;
}

/** Takes a post back: within a minute it no longer counts, also for somebody who is signed in. The row stays. Answers its id. */
export async function endAppointment(context: JurisdictionsContext, input: EndAppointmentInput): Promise<string> {
  requireAccess(context, { roles: ['administrator'] });
  const found = await context.database.read.manager.findOneBy(Appointment, { id: input.appointmentId });
  if (!found) throw notFound();
  const { id, jurisdictionCode } = found;
  requireAccess(context, { roles: ['administrator'], jurisdiction: jurisdictionCode });
  return idempotent(context, 'endAppointment', { ...input }, async (manager) => {
    const ended = await manager.update(Appointment, { id, standing: HOLDS }, { standing: id, endedAt: context.clock.now() });
    if (ended.affected !== 1) throw appointmentRefusal('APPOINTMENT_ENDED');
    await context.audit.append(manager, { jurisdictionCode, actor: context.caller.subject, action: 'appointment-ended', subject: id });
    return id;
  });
}
