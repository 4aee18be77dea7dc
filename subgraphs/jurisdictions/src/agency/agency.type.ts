import type { Agency as PublishedAgency } from '@onething/policy';
import { Access, anyone, Citation, JurisdictionCodeScalar, Key, LocalisedText } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { AgencyKind } from '../policy/enums.ts';

/** An agency of the directory. */
@Key('id')
@Access(anyone())
@ObjectType({ description: 'An agency that answers for a jurisdiction.' })
export class Agency {
  @Field(() => ID, { description: 'Stable id of the directory.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'Official name.' })
  name!: LocalisedText;

  @Field(() => AgencyKind, { description: 'Kind of agency.' })
  kind!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'Jurisdiction it answers for.' })
  jurisdictionCode!: string;

  @Field(() => Boolean, { description: 'The name follows the usual pattern and stands in no source document.' })
  sample!: boolean;

  @Field(() => Citation, { nullable: true, description: 'Where it is named.' })
  citation!: Citation | null;
}

/** An agency as the graph shows it. */
export function agencyOf(published: PublishedAgency): Agency {
  return Object.assign(new Agency(), {
    id: published.id,
    name: published.name,
    kind: published.kind,
    jurisdictionCode: published.unit,
    sample: published.sample === true,
    citation: published.citation ?? null,
  });
}
