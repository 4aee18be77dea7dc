import { Access, applicants, MaskedTextScalar, maskPhone } from '@onething/subgraph-kit';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { enumeration } from '../enumerations.ts';
import { ContactRow } from './contact.entity.ts';

export const ContactLanguage = enumeration('ContactLanguage', 'Language of messages: Chinese or English.', ['ZH', 'EN']);
export type ContactLanguage = keyof typeof ContactLanguage;

/** How the caller wants to be reached. */
@Access(applicants())
@ObjectType({ description: 'How the caller wants to be told about their cases outside the platform.' })
export class ContactPreference {
  @Field(() => ContactLanguage, { description: 'Language of the messages.' })
  language!: ContactLanguage;

  @Field(() => Boolean, { description: 'By text message.' })
  sms!: boolean;

  @Field(() => Boolean, { description: 'By mail.' })
  email!: boolean;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Own mobile number, masked; null: that of the application is used.' })
  phone!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Mail address, masked; null: none.' })
  emailAddress!: string | null;
}

/** The preference of whoever asks. */
@Resolver()
export class ContactResolver {
  @Access(applicants())
  @Query(() => ContactPreference, {
    description: 'How the caller wants to be told; what holds when nothing was said: by text message, in Chinese.',
  })
  contactPreference(@Ctx() context: ChildrenContext): Promise<ContactPreference> {
    return contactPreferenceOf(context);
  }
}

/** What the caller has said, masked, or what holds without. */
export async function contactPreferenceOf(context: ChildrenContext): Promise<ContactPreference> {
  const row = await context.database.read.manager.findOneBy(ContactRow, { subject: context.caller.subject });
  const phone = row && context.fields.openOptional(row, 'phone');
  const address = row && context.fields.openOptional(row, 'emailAddress');
  return Object.assign(new ContactPreference(), {
    language: row?.language === 'en' ? ('EN' as const) : ('ZH' as const),
    sms: row?.sms ?? true,
    email: row?.email ?? false,
    phone: phone ? maskPhone(phone) : null,
    emailAddress: address ? `***${address.slice(address.indexOf('@'))}` : null,
  });
}
