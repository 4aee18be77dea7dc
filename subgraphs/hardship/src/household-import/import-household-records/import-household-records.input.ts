import { JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Field, InputType } from 'type-graphql';

/** A list of the registers of a county. Either `csv` or `csvBase64`. */
@InputType({
  description: 'A list of the registers of a county: households, and allowances of single people. Give either csv or csvBase64.',
})
export class ImportHouseholdRecordsInput {
  @Field(() => String, { nullable: true, description: 'The list as CSV text with a heading.' })
  csv?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The bytes of the CSV file in base64, as the office saved it: UTF-8 with or without byte order mark, or GBK.',
  })
  csvBase64?: string | null;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => JurisdictionCodeScalar, {
    description: 'County whose registers these are, six digits. Its first list is the whole register; later ones may hold changes only.',
  })
  jurisdictionCode!: string;

  @Field(() => String, { description: 'Repeat the same key to repeat the request safely; 8 to 200 characters.' })
  idempotencyKey!: string;
}
