import { Access } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { runStaff } from './run-access.ts';

/** A file made for its answer. */
@Access(runStaff)
@ObjectType({ description: 'A file made for this answer and kept nowhere.' })
export class PaymentFile {
  @Field(() => String, { description: 'Name to save it under; tells of nobody.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Number of rows, without title and trailer.' })
  rows!: number;

  @Field(() => String, { description: 'The bytes in base64.' })
  contentBase64!: string;
}
