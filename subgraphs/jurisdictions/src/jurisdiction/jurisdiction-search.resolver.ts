import type { Jurisdiction as PolicyJurisdiction, Policy } from '@onething/policy';
import { Access, anyone, type Connection, Misuse } from '@onething/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { Jurisdiction, JurisdictionConnection, jurisdictionOf } from './jurisdiction.type.ts';
import { pageOf } from './page-of.ts';

const country = '000000';
const longestText = 60;

/** Finds a place by what people call it. Public. */
@Resolver()
export class JurisdictionSearchResolver {
  @Access(anyone())
  @Query(() => JurisdictionConnection, {
    description:
      'Listed places whose name contains the text or whose code begins with it, and a code nobody listed as its nearest place. Counties first, then by code.',
  })
  jurisdictionSearch(
    @Ctx() context: JurisdictionsContext,
    @Arg('text', () => String, { description: 'Part of a name in Chinese or English, or the beginning of a code; 1 to 60 characters.' })
    text: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 20 by default.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string,
  ): Connection<Jurisdiction> {
    const wanted = text.trim().toLowerCase();
    if (wanted === '' || wanted.length > longestText) throw new Misuse('BAD_INPUT', `text must have 1 to ${longestText} characters`);
    const moment = context.services.directory.now();
    const found = placesBelow(moment.policy, country).filter((place) => isMeant(place, wanted));
    const unlisted = found.length === 0 && /^\d{6}(\d{3}){0,2}$/.test(wanted) ? moment.policy.jurisdiction(wanted) : undefined;
    const places = (unlisted ? [unlisted] : found).toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    return pageOf(
      places.map((place) => jurisdictionOf(place, moment)),
      orderOf,
      { first, after },
    );
  }
}

/** Counties before their townships and villages: what one looks for is rarely the smallest place of the name. */
function orderOf({ code }: { code: string }): string {
  return `${String(code.length).padStart(2, '0')} ${code}`;
}

function isMeant({ code, name, shortName }: PolicyJurisdiction, wanted: string): boolean {
  if (/^\d+$/.test(wanted)) return code.startsWith(wanted);
  return [name.zh, name.en, shortName?.zh ?? ''].some((each) => each.toLowerCase().includes(wanted));
}

function placesBelow(policy: Policy, code: string): PolicyJurisdiction[] {
  return policy.children(code).flatMap((place) => [place, ...placesBelow(policy, place.code)]);
}
