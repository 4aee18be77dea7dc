import { Access, DateScalar, DateTimeScalar, signedIn, staff } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { HomeCheckAnswer } from '../enumerations.ts';
import { visitRoles } from './duties-of-caller.ts';
import {
  VisitActor,
  VisitCarer,
  VisitHealth,
  VisitHome,
  VisitOutcome,
  VisitParent,
  VisitParentChange,
  VisitRegistration,
  VisitSchooling,
} from './visit-words.ts';

/** The other visit of a conflict. */
@Access(signedIn())
@ObjectType({ description: 'The visit that counts for a period where two were made.' })
export class CountedVisit {
  @Field(() => String, { description: 'Name of who made it.' })
  by!: string;

  @Field(() => DateScalar, { description: 'Day of it.' })
  seenOn!: string;
}

/** What changed about a parent. */
@Access(signedIn())
@ObjectType({ description: 'What changed about a parent.' })
export class ParentChange {
  @Field(() => VisitParent, { description: 'Which parent.' })
  parent!: VisitParent;

  @Field(() => VisitParentChange, { description: 'What changed.' })
  change!: VisitParentChange;
}

/** A photo of a visit. */
@Access(signedIn())
@ObjectType({ description: 'A photo of a visit; its file is read through the gateway.' })
export class VisitPhoto {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;
}

/** A recorded visit as the offices and the village read it. */
@Access(staff(visitRoles))
@ObjectType({ description: 'A visit to an enrolled child. Rows are only added: of two in one period both stay and one counts.' })
export class Visit {
  @Field(() => ID, { description: 'UUID made on the device it was written on.' })
  id!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => VisitActor, { description: 'As whom it was made.' })
  actor!: VisitActor;

  @Field(() => DateScalar, { description: 'Day of the visit.' })
  seenOn!: string;

  @Field(() => VisitOutcome, { description: 'What it means for the duty.' })
  outcome!: VisitOutcome;

  @Field(() => CountedVisit, { nullable: true, description: 'Of a conflict: the visit that counts.' })
  counted!: CountedVisit | null;

  @Field(() => ID, { nullable: true, description: 'The visit, recorded wrongly, whose place it takes.' })
  corrects!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it had to be corrected.' })
  correctionReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The visit that has taken its place; it fulfils nothing any more.' })
  correctedBy!: string | null;

  @Field(() => Boolean, { description: 'The caller recorded it and may correct it.' })
  mayCorrect!: boolean;

  @Field(() => HomeCheckAnswer, { description: 'The child was seen.' })
  childSeen!: HomeCheckAnswer;

  @Field(() => VisitHome, { nullable: true, description: 'Where the child lives.' })
  home!: VisitHome | null;

  @Field(() => String, { nullable: true, description: 'Where else, in words.' })
  whereabouts!: string | null;

  @Field(() => VisitCarer, { nullable: true, description: 'Who looks after the child.' })
  carer!: VisitCarer | null;

  @Field(() => VisitSchooling, { nullable: true, description: 'Whether it goes to school.' })
  schooling!: VisitSchooling | null;

  @Field(() => VisitHealth, { nullable: true, description: 'How it is.' })
  health!: VisitHealth | null;

  @Field(() => VisitRegistration, { nullable: true, description: 'Whether it is registered.' })
  registration!: VisitRegistration | null;

  @Field(() => ParentChange, { nullable: true, description: 'What changed about a parent.' })
  parentChange!: ParentChange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Something has to be seen to at once: injured, hungry, left alone, afraid to go home.',
  })
  urgent!: boolean | null;

  @Field(() => String, { description: 'What else there is to say; may be empty.' })
  note!: string;

  @Field(() => [VisitPhoto], { description: 'Its photos.' })
  photos!: VisitPhoto[];

  @Field(() => String, { description: 'Name of who made it.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  at!: string;
}
