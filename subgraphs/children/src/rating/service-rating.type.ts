import { Access, DateTimeScalar, LocalisedText, signedIn, staff } from '@onething/subgraph-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ratingReaders } from './rating-readers.ts';

/** How the applicant rated the service. */
@Access(signedIn())
@ObjectType({ description: 'How the applicant found the service; shown to nobody else.' })
export class ServiceRating {
  @Field(() => Int, { description: '1 very dissatisfied to 5 very satisfied.' })
  score!: number;

  @Field(() => String, { nullable: true, description: "In the applicant's words." })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  ratedAt!: string;
}

/** How many gave one score. */
@Access(staff(ratingReaders))
@ObjectType({ description: 'How many applicants gave one score.' })
export class RatingCount {
  @Field(() => Int, { description: '1 very dissatisfied to 5 very satisfied.' })
  score!: number;

  @Field(() => LocalisedText, { description: 'The score in words.' })
  label!: { zh: string; en: string };

  @Field(() => Int, { nullable: true, description: 'How many; null: fewer than ten, or it would betray a cell that is.' })
  count!: number | null;
}

/** How applicants of a place found the service. */
@Access(staff(ratingReaders))
@ObjectType({ description: 'How applicants of a place found the service, with small cells left out.' })
export class ServiceRatings {
  @Field(() => [RatingCount], { description: 'Each score, lowest first.' })
  scores!: RatingCount[];

  @Field(() => Int, { nullable: true, description: 'How many in all; null: fewer than ten.' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score; null where a count is left out, which it would betray.' })
  average!: number | null;
}
