import { writeReleaseFile } from '@onething/policy-packs';
import { Access, anyone, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';

/** A release as a file. */
@Access(anyone())
@ObjectType({ description: 'A release as a file that can be read again to the same content hash.' })
class PolicyFile {
  @Field(() => String, { description: 'Name to save it under: 410100-2020.1.yaml.' })
  fileName!: string;

  @Field(() => String, { description: 'The YAML.' })
  text!: string;

  @Field(() => String, { description: '`sha256:` and the digest of the content: the identity of the release.' })
  hash!: string;
}

/** Releases as files. Public: the law is. */
@Resolver()
export class PolicyFileResolver {
  @Access(anyone())
  @Query(() => PolicyFile, { nullable: true, description: 'A release of a place as a YAML file. Null: there is no such release.' })
  policyFile(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place whose layer it is.' }) code: string,
    @Arg('releaseId', () => String, { description: 'The release, as `releases` names it.' }) releaseId: string,
    @Ctx() context: JurisdictionsContext,
  ): PolicyFile | null {
    const release = context.policy.releases().find((each) => each.code === code && each.releaseId === releaseId);
    if (!release) return null;
    return Object.assign(new PolicyFile(), {
      fileName: `${code}-${releaseId}.yaml`,
      text: writeReleaseFile(release),
      hash: release.hash,
    });
  }
}
