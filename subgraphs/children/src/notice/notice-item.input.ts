import { Field, InputType } from 'type-graphql';

/** One thing a notice asks for. */
@InputType({ description: 'One thing a notice asks for.' })
export class NoticeItemInput {
  @Field(() => String, { nullable: true, description: 'Material that is missing.' })
  materialCode?: string;

  @Field(() => String, { nullable: true, description: 'Fact that is missing.' })
  factPath?: string;

  @Field(() => String, { description: 'Who issues it, how to hand it in; 1 to 1000 characters.' })
  text!: string;
}
