import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { Appointment } from '../appointment.entity.ts';
import { appointOfficer } from './appoint-officer.ts';

/** Input of `appointOfficer`. */
@InputType({ description: 'Input of appointOfficer.' })
class AppointOfficerInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The place and everything below it.' })
  jurisdictionCode!: string;

  @Field(() => String, { description: 'Account of the officer at sign-in.' })
  officerSubject!: string;

  @Field(() => String, { description: 'Name of the officer.' })
  officerName!: string;

  @Field(() => String, { description: 'The role: countyOfficer.' })
  role!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const AppointOfficerResult = resultUnion('AppointOfficerResult', () => Appointment);

/** See `appointOfficer`. */
@Resolver()
export class AppointOfficerMutation {
  @Access(staff(['administrator']))
  @Mutation(() => AppointOfficerResult, { description: 'Gives an officer a post; it counts within a minute.' })
  appointOfficer(
    @Arg('input', () => AppointOfficerInput, { description: 'Who gets which post where.' }) input: AppointOfficerInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof AppointOfficerResult> {
    return refusable(context, async () => {
      const id = await appointOfficer(context, input);
      return context.database.read.manager.findOneByOrFail(Appointment, { id });
    });
  }
}
