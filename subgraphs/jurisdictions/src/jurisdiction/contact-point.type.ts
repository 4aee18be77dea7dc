import type { ContactPoint as PublishedContactPoint, Policy } from '@onething/policy';
import { Access, anyone, Citation, JurisdictionCodeScalar, LocalisedText } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { ContactPurpose } from '../policy/enums.ts';

/** Somebody to ask, to complain to or to hand papers in to. */
@Access(anyone())
@ObjectType({ description: 'Somebody to ask, to complain to or to hand papers in to, as published.' })
export class ContactPoint {
  @Field(() => ID, { description: 'Stable within the jurisdiction that publishes it.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'Who answers.' })
  name!: LocalisedText;

  @Field(() => ContactPurpose, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Telephone with area code, as dialled. Null: none was published.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Street address.' })
  address!: LocalisedText | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What to know where no telephone was published.' })
  note!: LocalisedText | null;

  @Field(() => JurisdictionCodeScalar, { description: 'The unit that answers; may lie above or below the place asked about.' })
  unitCode!: string;

  @Field(() => LocalisedText, { description: 'Name of that unit.' })
  unitName!: LocalisedText;

  @Field(() => Citation, { description: 'Where it was published.' })
  citation!: Citation;
}

/** A published contact point, with the name of its unit. */
export function contactPointOf(published: PublishedContactPoint, policy: Policy): ContactPoint {
  return Object.assign(new ContactPoint(), {
    id: published.id,
    name: published.name,
    purpose: published.purpose,
    phone: published.phone ?? null,
    email: published.email ?? null,
    address: published.address ?? null,
    note: published.note ?? null,
    unitCode: published.unit,
    unitName: policy.jurisdiction(published.unit)?.name ?? published.name,
    citation: published.citation,
  });
}
