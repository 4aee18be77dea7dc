import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { ContactPurpose } from '../../policy/enums.ts';
import { jurisdictionOf } from '../jurisdiction.type.ts';
import { addJurisdiction } from './add-jurisdiction.ts';
import { JurisdictionAdded } from './jurisdiction-added.type.ts';

/** A text in both languages. */
@InputType({ description: 'A text in Chinese and English.' })
class LocalisedTextInput {
  @Field(() => String, { description: 'Chinese; authoritative.' })
  zh!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

/** The paper something rests on. */
@InputType({ description: 'Document number and clause.' })
class CitationInput {
  @Field(() => String, { description: 'Document number: 郑民文〔2020〕57号.' })
  document!: string;

  @Field(() => String, { description: 'Clause: 三（二）.' })
  clause!: string;
}

/** A contact point of a new place. */
@InputType({ description: 'A contact point: at least one of phone, e-mail, address and note.' })
class NewContactInput {
  @Field(() => ContactPurpose, { description: 'What it is for.' })
  purpose!: 'CONSULTATION' | 'SUPERVISION' | 'SUBMISSION';

  @Field(() => LocalisedTextInput, { description: 'Who answers.' })
  name!: LocalisedTextInput;

  @Field(() => String, { nullable: true, description: 'With area code: 0531-88161181.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Mailbox.' })
  email?: string | null;

  @Field(() => LocalisedTextInput, { nullable: true, description: 'Where to go.' })
  address?: LocalisedTextInput | null;

  @Field(() => LocalisedTextInput, { nullable: true, description: 'What else helps: opening hours.' })
  note?: LocalisedTextInput | null;
}

/** A township unit of a new place. */
@InputType({ description: 'A township or subdistrict office of the new place.' })
class NewUnitInput {
  @Field(() => JurisdictionCodeScalar, { description: 'Nine digits, beginning with the code of the place.' })
  code!: string;

  @Field(() => LocalisedTextInput, { description: 'Its official name.' })
  name!: LocalisedTextInput;
}

/** A post on a new place. */
@InputType({ description: 'Who works there.' })
class NewOfficerInput {
  @Field(() => String, { description: 'Account of the officer at sign-in.' })
  officerSubject!: string;

  @Field(() => String, { description: 'Name of the officer.' })
  officerName!: string;

  @Field(() => String, { description: 'The role: countyOfficer.' })
  role!: string;
}

/** Input of `addJurisdiction`. */
@InputType({ description: 'Input of addJurisdiction. What is not asked here is inherited from the levels above.' })
class AddJurisdictionInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The place above.' })
  parentCode!: string;

  @Field(() => String, { description: 'GB/T 2260 code of the new place, six digits.' })
  code!: string;

  @Field(() => LocalisedTextInput, { description: 'Official name: 金水区.' })
  name!: LocalisedTextInput;

  @Field(() => LocalisedTextInput, { description: 'As locals say it: 金水.' })
  shortName!: LocalisedTextInput;

  @Field(() => Boolean, { defaultValue: false, description: 'No official list has the code: a functional district.' })
  localCode!: boolean;

  @Field(() => LocalisedTextInput, { description: 'The organisation that answers for the portal.' })
  host!: LocalisedTextInput;

  @Field(() => String, { description: 'Accent colour, #rrggbb, at least 4.5 : 1 on white.' })
  accentColour!: string;

  @Field(() => CitationInput, { description: 'The paper the place rests on.' })
  basis!: CitationInput;

  @Field(() => [NewContactInput], { description: 'Whom to ask; at least one for questions.' })
  contacts!: NewContactInput[];

  @Field(() => [NewUnitInput], { defaultValue: [], description: 'Its township units, if the levels above do not list them.' })
  units!: NewUnitInput[];

  @Field(() => [NewOfficerInput], { defaultValue: [], description: 'Who works there.' })
  officers!: NewOfficerInput[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const AddJurisdictionResult = resultUnion('AddJurisdictionResult', () => JurisdictionAdded);

/** See `addJurisdiction`. */
@Resolver()
export class AddJurisdictionMutation {
  @Access(staff(['administrator']))
  @Mutation(() => AddJurisdictionResult, {
    description:
      'Gives a place a service of its own: portal, contact points, units and people; everything else is inherited. Answers at once.',
  })
  addJurisdiction(
    @Arg('input', () => AddJurisdictionInput, { description: 'The place.' }) input: AddJurisdictionInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof AddJurisdictionResult> {
    return refusable(context, async () => {
      const code = await addJurisdiction(context, input);
      const moment = context.services.directory.now();
      const place = moment.policy.jurisdiction(code);
      if (!place) throw new Error(`${code} was published and is not known`);
      return Object.assign(new JurisdictionAdded(), { jurisdiction: jurisdictionOf(place, moment) });
    });
  }
}
