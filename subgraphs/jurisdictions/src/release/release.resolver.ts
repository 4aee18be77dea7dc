import { changesOfRelease, type PolicyLayerRelease } from '@onething/policy';
import { Access, anyone, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { PolicyRelease } from './policy-release.type.ts';
import { PublishedRelease } from './published-release.entity.ts';

/** Policy releases. Public: the law is. */
@Resolver()
export class ReleaseResolver {
  @Access(anyone())
  @Query(() => [PolicyRelease], {
    description: 'Every release of the place and of the levels above it, the country first, each level newest first.',
  })
  async releases(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
  ): Promise<PolicyRelease[]> {
    const { policy } = context.services.directory.now();
    const path: string[] = [];
    for (let level: string | null = code; level; level = policy.jurisdiction(level)?.parentCode ?? null) path.unshift(level);
    const rows = await context.database.manager.find(PublishedRelease, { where: { code: In(path) } });
    const newestFirst = rows.toSorted(
      (a, b) => compare(b.effectiveFrom, a.effectiveFrom) || compare(b.publishedOn, a.publishedOn) || compare(b.id, a.id),
    );
    const held = new Map(context.policy.releases().map((release) => [`${release.code} ${release.hash}`, release]));
    return path
      .flatMap((level) => newestFirst.filter((row) => row.code === level))
      .map((row) => Object.assign(new PolicyRelease(), row, madeOfDraft(held.get(`${row.code} ${row.hash}`))));
  }
}

/** What a release made of a draft says of itself beyond its row. */
function madeOfDraft(release: PolicyLayerRelease | undefined): Pick<PolicyRelease, 'title' | 'paths' | 'openCases'> {
  const { title = null, transition, basis: [basis] = [] } = release?.content ?? {};
  const changes = release && basis && title !== null ? changesOfRelease(release, basis).changes : [];
  const paths = changes.map(({ path }) => path);
  return { title, paths, openCases: transition?.openCases ?? null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
