import { Field, InputType } from 'type-graphql';

/** Who applies where it is not the guardian. */
@InputType({
  description: 'Who applies where it is not the guardian. Online, name and number are those of sign-in whatever is stated here.',
})
export class FilingApplicantInput {
  @Field(() => String, { description: 'Name; at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Resident ID number; needed of a relative.' })
  residentId?: string;

  @Field(() => String, { nullable: true, description: 'Mobile phone.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: "Relation to the child in the form's codes; needed of a relative." })
  relation?: string;

  @Field(() => String, { nullable: true, description: 'Why the guardian cannot apply; needed of a village committee.' })
  reason?: string;
}
