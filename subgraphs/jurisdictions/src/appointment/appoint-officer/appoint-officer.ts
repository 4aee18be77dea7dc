import { idempotent, isDuplicateKey, requireAccess, type Role } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { appointableRoles } from '../appointable-roles.ts';
import { type AppointmentRefusalCode, appointmentRefusal } from '../appointment-refusals.ts';
import { Appointment, HOLDS } from '../appointment.entity.ts';

/** Who gets which post. */
export interface OfficerPost {
  /** Account at sign-in. */
  officerSubject: string;
  officerName: string;
  role: string;
}

/** What is wrong with a post somebody is to get, before anything is written; undefined: nothing. */
export function postProblem({ caller }: JurisdictionsContext, post: OfficerPost): AppointmentRefusalCode | undefined {
  const subject = post.officerSubject.trim();
  if (subject === '' || post.officerName.trim() === '') return 'APPOINTMENT_PERSON_MISSING';
  if (!(appointableRoles as readonly string[]).includes(post.role)) return 'APPOINTMENT_ROLE_UNKNOWN';
  // Nobody widens their own rights.
  return subject === caller.subject ? 'APPOINTMENT_OF_ONESELF' : undefined;
}

/** Writes an appointment in the unit of work of `manager`, with its audit entry; answers its id. Throws APPOINTMENT_EXISTS. */
export async function writeAppointment(
  context: JurisdictionsContext,
  manager: EntityManager,
  jurisdictionCode: string,
  post: OfficerPost,
): Promise<string> {
  const id = context.ids.next();
  const officerSubject = post.officerSubject.trim();
  const held = { officerSubject, role: post.role as Role, jurisdictionCode, standing: HOLDS };
  if (await manager.existsBy(Appointment, held)) throw appointmentRefusal('APPOINTMENT_EXISTS');
  const row = { ...held, id, officerName: post.officerName.trim().slice(0, 100), appointedBy: context.caller.subject };
  await manager.insert(Appointment, { ...row, appointedAt: context.clock.now(), endedAt: null });
  const details = { officer: officerSubject, role: post.role };
  await context.audit.append(manager, {
    jurisdictionCode,
    actor: context.caller.subject,
    action: 'officer-appointed',
    subject: id,
    details,
  });
  return id;
}

/** Input of `appointOfficer`. */
export interface AppointOfficerInput extends OfficerPost {
  idempotencyKey: string;
  jurisdictionCode: string;
}

/** Gives an officer a post on a place the administrator answers for. It counts within a minute. Answers its id. */
export async function appointOfficer(context: JurisdictionsContext, input: AppointOfficerInput): Promise<string> {
  requireAccess(context, { roles: ['administrator'], jurisdiction: input.jurisdictionCode });
  const problem = postProblem(context, input);
  if (problem) throw appointmentRefusal(problem, problem === 'APPOINTMENT_ROLE_UNKNOWN' ? 'role' : 'officerSubject');
  try {
    return await idempotent(context, 'appointOfficer', { ...input }, (manager) =>
      writeAppointment(context, manager, input.jurisdictionCode, input),
    );
  } catch (error) {
    if (isDuplicateKey(error, 'appointment')) throw appointmentRefusal('APPOINTMENT_EXISTS');
    throw error;
  }
}
