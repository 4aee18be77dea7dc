import type { CaseStatus as Status } from '@onething/casework';
import type { Category } from '@onething/policy';
import { Access, CategoryEnum, DateScalar, staff } from '@onething/subgraph-kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { CaseFlag, CaseStatus, FilingChannel, HandlerFilter, QueueView } from '../enumerations.ts';
import type { QueueFilter } from './queue-filter.ts';

/** Narrows the queue: what a list is asked with, and what a saved view remembers. */
@Access(staff(caseworkRoles))
@ObjectType('SavedQueueFilter', { description: 'What a saved view narrows the queue to; what is null does not.' })
@InputType('CaseQueueFilter', { description: 'Narrows the queue; what is absent does not.' })
export class CaseQueueFilter implements QueueFilter {
  @Field(() => QueueView, { nullable: true, description: 'A part of the queue.' })
  view?: QueueView;

  @Field(() => [CaseStatus], { nullable: true, description: 'Only these statuses; finished ones are found only so or by text.' })
  statuses?: Status[];

  @Field(() => HandlerFilter, { nullable: true, description: 'Whose cases.' })
  handler?: HandlerFilter;

  @Field(() => [CategoryEnum], { nullable: true, description: 'Only these categories.' })
  category?: Category[];

  @Field(() => [CaseFlag], { nullable: true, description: 'All of these flags.' })
  flags?: CaseFlag[];

  @Field(() => String, { nullable: true, description: "Whole case number, child's name or resident ID number. A saved view never has it." })
  text?: string;

  @Field(() => [String], { nullable: true, description: 'Only cases of these township units or counties, by code.' })
  places?: string[];

  @Field(() => String, { nullable: true, description: 'Only cases this member of staff handles at the level they lie with, by subject.' })
  assignee?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only cases past their due date.' })
  overdue?: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier; never a case whose clock stands or is open.' })
  dueTo?: string;

  @Field(() => [FilingChannel], { nullable: true, description: 'Only what came in by these ways.' })
  channels?: FilingChannel[];
}
