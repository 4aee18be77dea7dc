import { comparePolicies, type HeldValue, type PolicyDifference as Difference, type PolicyAt } from '@onething/policy';
import {
  Access,
  anyone,
  Citation,
  DateScalar,
  DateTimeScalar,
  JsonScalar,
  JurisdictionCodeScalar,
  LocalisedText,
  Misuse,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../draft/draft-access.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { labelOfPath } from '../studio/label-of-path.ts';
import { studioMoment } from '../studio/studio-moment.ts';

/** One side of a comparison. */
@InputType({ description: 'One side of a comparison: a place at a moment, or with a draft laid over.' })
class PolicySideInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The place.' })
  code!: string;

  @Field(() => DateScalar, { nullable: true, description: 'What holds on this day; today, or when the draft takes effect.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As it was known at this instant; now by default. Not with a draft.' })
  knownAt?: string | null;

  @Field(() => [String], { nullable: true, description: 'Exactly these releases by their hashes, in place of a moment.' })
  releaseHashes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'A draft laid over. NOT_FOUND unless the caller may see it.' })
  draftId?: string | null;
}

/** Where two sides differ. */
@Access(anyone())
@ObjectType({ description: 'One thing in which two sides differ.' })
class PolicyDifference {
  @Field(() => String, { description: 'What it is, as a draft would name it: `standards/ORPHAN`.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'In words.' })
  label!: LocalisedText;

  @Field(() => JsonScalar, { nullable: true, description: 'What holds on the left. Null: nothing.' })
  left!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What holds on the right. Null: nothing.' })
  right!: unknown;

  @Field(() => Citation, { nullable: true, description: 'Clause the left rests on.' })
  leftCitation!: Citation | null;

  @Field(() => Citation, { nullable: true, description: 'Clause the right rests on.' })
  rightCitation!: Citation | null;
}

/** Two policies side by side. Published law is public; drafts are seen by those who may see them. */
@Resolver()
export class ComparePolicyResolver {
  @Access(staff(draftRoles))
  @Query(() => [PolicyDifference], {
    description:
      'Everything in which two moments, releases, drafts or places differ, by path. Only what holds counts, not where it was said.',
  })
  async policyDifferences(
    @Arg('left', () => PolicySideInput, { description: 'One side.' }) left: PolicySideInput,
    @Arg('right', () => PolicySideInput, { description: 'The other.' }) right: PolicySideInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<PolicyDifference[]> {
    const [one, other] = await Promise.all([sideOf(context, left), sideOf(context, right)]);
    return comparePolicies(one, other).map((difference) => differenceOf(context, difference, one));
  }
}

async function sideOf(context: JurisdictionsContext, { code, asOf, knownAt, releaseHashes, draftId }: PolicySideInput): Promise<PolicyAt> {
  if (draftId) return studioMoment(context, { code, asOf, draftId });
  const { directory } = context.services;
  const moment = releaseHashes ? directory.pinned(releaseHashes, asOf) : await directory.at({ asOf, knownAt });
  if (!moment.policy.jurisdiction(code)) throw new Misuse('NOT_FOUND', 'There is no such place');
  return { code, ...moment };
}

const citationOf = (held: HeldValue | undefined): Citation | null => held?.citation ?? null;

function differenceOf(context: JurisdictionsContext, { path, left, right }: Difference, { code, on }: PolicyAt): PolicyDifference {
  const value = right?.value ?? left?.value;
  return Object.assign(new PolicyDifference(), {
    path,
    label: labelOfPath(context, { code, effectiveFrom: on }, path, value),
    left: left?.value ?? null,
    right: right?.value ?? null,
    leftCitation: citationOf(left),
    rightCitation: citationOf(right),
  });
}
