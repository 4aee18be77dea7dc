import type { Connection, RequestContext } from '@onething/subgraph-kit';
import {
  Access,
  connectionOf,
  coveredPrefixes,
  keysetPage,
  ListProblemView,
  requireAccess,
  staff,
  staffCovering,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets } from 'typeorm';
import { AgencyReference } from '../agency/agency-reference.ts';
import { AgencyImport, importReaders } from './agency-import.entity.ts';

const AgencyImportConnection = connectionOf('AgencyImport', () => AgencyImport);

@Resolver(() => AgencyImport)
export class AgencyImportResolver {
  /** Newest first; of the caller's own jurisdictions. */
  @Access(staff(importReaders))
  @Query(() => AgencyImportConnection, { description: 'Lists handed in for the own jurisdictions, newest first.' })
  agencyImports(
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AgencyImport>> {
    requireAccess(context, { roles: importReaders });
    const prefixes = coveredPrefixes(context.caller, importReaders);
    const query = context.database.read.manager
      .createQueryBuilder(AgencyImport, 'import')
      .where(
        new Brackets((where) =>
          prefixes.forEach((prefix, index) =>
            where.orWhere(`import.jurisdictionCode LIKE :prefix${index}`, { [`prefix${index}`]: `${prefix}%` }),
          ),
        ),
      );
    return keysetPage(
      query,
      [
        { property: 'importedAt', direction: 'DESC' },
        { property: 'id', direction: 'DESC' },
      ],
      { first, after },
    );
  }

  @Access(staffCovering<AgencyImport>(importReaders, ({ jurisdictionCode }) => jurisdictionCode))
  @FieldResolver(() => [ListProblemView], { description: 'Every cell that was not taken, by row.' })
  problems(@Root() list: AgencyImport, @Ctx() context: RequestContext): ListProblemView[] {
    return list.problems.map((problem) => ListProblemView.of(problem, context));
  }

  @Access(staffCovering<AgencyImport>(importReaders, ({ jurisdictionCode }) => jurisdictionCode))
  @FieldResolver(() => AgencyReference, { description: 'The agency it came from.' })
  agency(@Root() { agencyId }: AgencyImport): AgencyReference {
    return Object.assign(new AgencyReference(), { id: agencyId });
  }
}
