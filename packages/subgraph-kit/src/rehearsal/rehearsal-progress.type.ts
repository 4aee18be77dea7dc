import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { staff } from '../access/rules.ts';
import { Shareable } from '../schema/federation-directives.ts';
import { DateTimeScalar } from '../schema/scalars.ts';
import { rehearsalRoles } from './rehearsal-access.ts';
import type { RehearsalFailure, RehearsalPartRow, RehearsalPartState } from './rehearsal-part.ts';

const RehearsalPartStateEnum: Record<RehearsalPartState, RehearsalPartState> = {
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
};

registerEnumType(RehearsalPartStateEnum, {
  name: 'RehearsalPartState',
  description: 'Where one part of a rehearsal stands.',
  valuesConfig: {
    RUNNING: { description: 'Cases are still being answered; figures are those so far.' },
    COMPLETED: { description: 'Every case is answered.' },
    CANCELLED: { description: 'Its draft was changed, or somebody stopped it.' },
    FAILED: { description: 'It could not be carried out; nothing follows from it.' },
  },
});

const RehearsalFailureEnum: Record<RehearsalFailure, RehearsalFailure> = {
  RELEASE_MISSING: 'RELEASE_MISSING',
  CASES_UNANSWERABLE: 'CASES_UNANSWERABLE',
};

registerEnumType(RehearsalFailureEnum, {
  name: 'RehearsalFailure',
  description: 'Why a part of a rehearsal could not be carried out.',
  valuesConfig: {
    RELEASE_MISSING: { description: 'A published release it rests on never arrived at the service that keeps the cases.' },
    CASES_UNANSWERABLE: { description: 'A page of cases failed whenever it was tried.' },
  },
});

/** How far a part of a rehearsal is. Handed out only for a rehearsal the caller may read. */
@Shareable()
@Access(staff(rehearsalRoles))
@ObjectType({ description: 'How far a part of a rehearsal is.' })
export class RehearsalProgress {
  @Field(() => RehearsalPartStateEnum, { description: 'Where it stands.' })
  state!: RehearsalPartState;

  @Field(() => Int, { description: 'Stored cases to be answered, counted when it began.' })
  total!: number;

  @Field(() => Int, { description: 'Answered so far.' })
  done!: number;

  @Field(() => Int, { description: 'Not answered alike by the two sides, so far.' })
  changed!: number;

  @Field(() => Int, { description: 'Could not be answered at all; they are in no figure.' })
  unanswered!: number;

  @Field(() => RehearsalFailureEnum, { nullable: true, description: 'Why it could not be carried out; null: it was, or is still running.' })
  failure!: RehearsalFailure | null;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null: it is running.' })
  endedAt!: string | null;

  /** The progress of a stored part. */
  static of({ state, total, done, changed, unanswered, failure, startedAt, endedAt }: RehearsalPartRow): RehearsalProgress {
    return Object.assign(new RehearsalProgress(), { state, total, done, changed, unanswered, failure, startedAt, endedAt });
  }
}
