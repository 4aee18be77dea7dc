import { Access, anyone, Reference } from '@onething/subgraph-kit';
import { Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { Agency, agencyOf } from './agency.type.ts';

/** The agencies directory. Public. */
@Resolver(() => Agency)
export class AgencyResolver {
  @Access(anyone())
  @Reference(() => Agency)
  reference({ id }: { id: string }, context: JurisdictionsContext): Agency | null {
    const { policy, on, knownOn } = context.services.directory.now();
    const layers = context.policy.releases().filter(({ content }) => content.agencies?.agencies.some((agency) => agency.id === id));
    for (const { code } of layers) {
      const agency = policy.agencies(code, on, knownOn).find((candidate) => candidate.id === id);
      if (agency) return agencyOf(agency);
    }
    return null;
  }
}
