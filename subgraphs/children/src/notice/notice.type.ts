import { Access, DateTimeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { CaseLevel, NoticeKind } from '../enumerations.ts';
import { StaffName } from '../case/case-parts.type.ts';

/** One thing a notice asks for. */
@Access(signedIn())
@ObjectType({ description: 'One thing a notice asks for.' })
export class NoticeItem {
  @Field(() => String, { nullable: true, description: 'Material it asks for.' })
  materialCode!: string | null;

  @Field(() => LocalisedText, { description: 'Name of what is missing.' })
  label!: { zh: string; en: string };

  @Field(() => String, { nullable: true, description: 'Fact it asks for.' })
  factPath!: string | null;

  @Field(() => String, { description: "The officer's words: who issues it, how to hand it in." })
  text!: string;
}

/** A notice to the applicant. */
@Access(signedIn())
@ObjectType({ description: 'A notice to the applicant.' })
export class Notice {
  @Field(() => ID, { description: 'Id of the notice.' })
  id!: string;

  @Field(() => NoticeKind, { description: 'Kind of notice.' })
  kind!: NoticeKind;

  @Field(() => CaseLevel, { description: 'Who sent it.' })
  level!: CaseLevel;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => StaffName, { nullable: true, description: 'Which member of staff; only for staff.' })
  by!: StaffName | null;

  @Field(() => [NoticeItem], { description: 'What it asks for.' })
  items!: NoticeItem[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;

  @Field(() => LocalisedText, { description: 'What the applicant reads.' })
  text!: { zh: string; en: string };
}
