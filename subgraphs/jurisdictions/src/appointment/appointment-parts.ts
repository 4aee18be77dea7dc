import { CreateAppointmentTable1760500000000 } from '../migrations/create-appointment-table.ts';
import { AppointOfficerMutation } from './appoint-officer/appoint-officer.mutation.ts';
import { Appointment } from './appointment.entity.ts';
import { AppointmentResolver } from './appointment.resolver.ts';
import { EndAppointmentMutation } from './end-appointment/end-appointment.mutation.ts';

/** What the posts given by administrators add to the subgraph. */
export const appointmentParts = {
  resolvers: [AppointmentResolver, AppointOfficerMutation, EndAppointmentMutation],
  entities: [Appointment],
  migrations: [CreateAppointmentTable1760500000000],
} as const;
