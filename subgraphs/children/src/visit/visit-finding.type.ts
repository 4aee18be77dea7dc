import { Access, connectionOf, DateScalar, JurisdictionReference, MaskedTextScalar, staff } from '@onething/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { findingRoles } from './duties-of-caller.ts';
import { ParentChange } from './visit.type.ts';
import { FindingAnswer, VisitFindingKind, VisitFindingState } from './visit-words.ts';

/** Something an office did about a finding. */
@Access(staff(findingRoles))
@ObjectType({ description: 'Something an office did about a finding.' })
export class VisitFindingStep {
  @Field(() => FindingAnswer, { description: 'What became of it.' })
  answer!: FindingAnswer;

  @Field(() => String, { description: 'Name of the officer.' })
  by!: string;

  @Field(() => DateScalar, { description: 'Day.' })
  on!: string;

  @Field(() => String, { description: 'In their words.' })
  text!: string;
}

/** A task that a visit or an agency's new answer raised. */
@Access(staff(findingRoles))
@ObjectType({ description: 'Something a visit or an agency’s new answer showed, as a task of the township or the county.' })
export class VisitFinding {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { nullable: true, description: 'Case number.' })
  caseNumber!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's name, masked." })
  childName!: string | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Township unit; null where unknown.' })
  township!: JurisdictionReference | null;

  @Field(() => ID, { nullable: true, description: 'The visit that showed it; null where data did.' })
  visitId!: string | null;

  @Field(() => VisitFindingKind, { description: 'What it is.' })
  kind!: VisitFindingKind;

  @Field(() => VisitFindingState, { description: 'How it stands.' })
  state!: VisitFindingState;

  @Field(() => String, { description: 'Who has to see to it: TOWNSHIP or COUNTY.' })
  level!: string;

  @Field(() => ParentChange, { nullable: true, description: 'Of a parent: what changed.' })
  parentChange!: ParentChange | null;

  @Field(() => String, { nullable: true, description: 'Where the child lives now, in words.' })
  whereabouts!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a finding by data: what the agencies were asked, such as SENTENCE.' })
  topic!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a finding by data: of whom, such as FATHER.' })
  subjectRole!: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted.' })
  note!: string | null;

  @Field(() => DateScalar, { description: 'Day it was raised.' })
  raisedOn!: string;

  @Field(() => String, { description: 'Name of who raised it; empty: data did.' })
  raisedBy!: string;

  @Field(() => [VisitFindingStep], { description: 'What has been done, in order.' })
  steps!: VisitFindingStep[];
}

export const VisitFindingConnection = connectionOf<VisitFinding>('VisitFinding', () => VisitFinding);

/** Narrows a list of findings. */
@InputType({ description: 'Narrows the findings; what is absent does not.' })
export class VisitFindingFilter {
  @Field(() => VisitFindingState, { nullable: true, description: 'Only of this state; OPEN unless told.' })
  state?: VisitFindingState;

  @Field(() => [VisitFindingKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: VisitFindingKind[];

  @Field(() => String, { nullable: true, description: 'Only what lies with this level: TOWNSHIP or COUNTY.' })
  level?: string;
}
