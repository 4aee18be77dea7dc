import { Access, applicants, refusable, resultUnion } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ContactLanguage, ContactPreference, contactPreferenceOf } from '../contact.resolver.ts';
import { saveContactPreference } from './save-contact-preference.ts';

const SaveContactPreferenceResult = resultUnion('SaveContactPreferenceResult', () => ContactPreference);

/** Input of `saveContactPreference`. */
@InputType({ description: 'Input of saveContactPreference.' })
class SaveContactPreferenceInput {
  @Field(() => ContactLanguage, { description: 'Language of the messages.' })
  language!: ContactLanguage;

  @Field(() => Boolean, { description: 'By text message.' })
  sms!: boolean;

  @Field(() => Boolean, { description: 'By mail.' })
  email!: boolean;

  @Field(() => String, { nullable: true, description: 'Mobile number, 11 digits; empty: that of the application; absent: as it was.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Mail address; empty: none; absent: as it was.' })
  emailAddress?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `saveContactPreference`. */
@Resolver()
export class SaveContactPreferenceMutation {
  @Access(applicants())
  @Mutation(() => SaveContactPreferenceResult, {
    description: 'Says how the caller wants to be told outside the platform. Refusals PHONE_INVALID, EMAIL_INVALID.',
  })
  saveContactPreference(
    @Arg('input', () => SaveContactPreferenceInput, { description: 'How.' }) input: SaveContactPreferenceInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SaveContactPreferenceResult> {
    return refusable(context, async () => {
      await saveContactPreference(context, input);
      return contactPreferenceOf(context);
    });
  }
}
