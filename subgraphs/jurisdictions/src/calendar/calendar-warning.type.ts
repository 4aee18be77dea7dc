import { Access, DateScalar, LocalisedText, staff } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

/** A holiday calendar that cases wait for. */
@Access(staff(['administrator']))
@ObjectType({ description: 'A year whose holiday calendar is not loaded although cases need it: their due dates stand open.' })
export class CalendarWarning {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'How many cases need it.' })
  neededBy!: number;

  @Field(() => DateScalar, { description: 'Day on which a case first needed it.' })
  firstNeededOn!: string;

  @Field(() => LocalisedText, { description: 'What to do.' })
  message!: LocalisedText;
}
