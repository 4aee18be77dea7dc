import { Access, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { CaseQueueSort } from '../enumerations.ts';
import { CaseQueueFilter } from './queue-filter.type.ts';

/** A named way of looking at the queue. */
@Access(staff(caseworkRoles))
@ObjectType({ description: "A named way of looking at the queue: the caller's own, or of the caller's office." })
export class SavedView {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Name, at most 30 characters.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the whole office sees it.' })
  shared!: boolean;

  @Field(() => Boolean, { description: 'Whether the caller saved it and may change or remove it.' })
  own!: boolean;

  @Field(() => String, { nullable: true, description: 'Who saved it; null: the caller.' })
  savedBy!: string | null;

  @Field(() => CaseQueueFilter, { description: 'What it narrows the queue to.' })
  filter!: CaseQueueFilter;

  @Field(() => CaseQueueSort, { description: 'Order.' })
  sort!: CaseQueueSort;

  @Field(() => Int, { description: 'Number of cases, counted up to countedUpTo of the queue figures.' })
  count!: number;

  @Field(() => [String], {
    description: "Places of the filter that are no longer in force or no longer the caller's: the view shows none of their cases.",
  })
  missingPlaces!: string[];
}
