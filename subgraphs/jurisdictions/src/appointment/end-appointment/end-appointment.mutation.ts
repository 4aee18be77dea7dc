import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { Appointment } from '../appointment.entity.ts';
import { endAppointment } from './end-appointment.ts';

/** Input of `endAppointment`. */
@InputType({ description: 'Input of endAppointment.' })
class EndAppointmentInput {
  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const EndAppointmentResult = resultUnion('EndAppointmentResult', () => Appointment);

/** See `endAppointment`. */
@Resolver()
export class EndAppointmentMutation {
  @Access(staff(['administrator']))
  @Mutation(() => EndAppointmentResult, {
    description: 'Takes a post back; within a minute it no longer counts, also for somebody who is signed in.',
  })
  endAppointment(
    @Arg('input', () => EndAppointmentInput, { description: 'Which post.' }) input: EndAppointmentInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof EndAppointmentResult> {
    return refusable(context, async () => {
      const id = await endAppointment(context, input);
      return context.database.read.manager.findOneByOrFail(Appointment, { id });
    });
  }
}
