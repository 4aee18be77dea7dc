import { Access, RefusalDetail, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** A layout made visible with payments nobody gets. */
@Access(signedIn())
@ObjectType({ description: 'A file and a return of made-up payments in a layout.' })
export class BankFileSample {
  @Field(() => [[String]], { description: 'The file to the bank, cell by cell as it is written, with its title line and trailer.' })
  rows!: string[][];

  @Field(() => [[String]], { description: 'A return as the bank is to write it: titles, one payment that arrived, one that came back.' })
  returnRows!: string[][];

  @Field(() => [RefusalDetail], { description: 'What the layout would lose, each at its field; empty: it can be adopted.' })
  problems!: RefusalDetail[];

  @Field(() => String, { description: 'Name of the sample file.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type of the sample file.' })
  mediaType!: string;

  @Field(() => String, { description: 'The bytes of the sample file, to be tried by the bank; base64.' })
  contentBase64!: string;
}
