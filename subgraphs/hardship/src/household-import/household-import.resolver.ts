import {
  Access,
  type Connection,
  connectionOf,
  coveredPrefixes,
  JurisdictionReference,
  keysetPage,
  ListProblemView,
  requireAccess,
  type RequestContext,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets } from 'typeorm';
import { HouseholdImport, importReaderRoles, importReaders } from './household-import.entity.ts';

const HouseholdImportConnection = connectionOf('HouseholdImport', () => HouseholdImport);

/** What was handed in for the caller's counties. */
@Resolver(() => HouseholdImport)
export class HouseholdImportResolver {
  @Access(staff(importReaderRoles))
  @Query(() => HouseholdImportConnection, { description: 'Lists handed in for the own counties, newest first.' })
  householdImports(
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<HouseholdImport>> {
    requireAccess(context, { roles: importReaderRoles });
    const covered = new Brackets((where) =>
      coveredPrefixes(context.caller, importReaderRoles).forEach((prefix, index) =>
        where.orWhere(`import.jurisdictionCode LIKE :prefix${index}`, { [`prefix${index}`]: `${prefix}%` }),
      ),
    );
    const query = context.database.read.manager.createQueryBuilder(HouseholdImport, 'import').where(covered);
    const newestFirst = [
      { property: 'importedAt', direction: 'DESC' },
      { property: 'id', direction: 'DESC' },
    ] as const;
    return keysetPage(query, [...newestFirst], { first, after });
  }

  @Access(importReaders)
  @FieldResolver(() => JurisdictionReference, { description: 'County whose register it is.' })
  jurisdiction(@Root() { jurisdictionCode }: HouseholdImport): JurisdictionReference {
    return JurisdictionReference.of(jurisdictionCode);
  }

  @Access(importReaders)
  @FieldResolver(() => String, { description: 'Name of the file as it was handed in.' })
  fileName(@Root() list: HouseholdImport, @Ctx() { fields }: RequestContext): string {
    return fields.open(list, 'sealedFileName');
  }

  @Access(importReaders)
  @FieldResolver(() => [ListProblemView], { description: 'The cells that were not taken, by row; the first thousand.' })
  problems(@Root() { foundProblems }: HouseholdImport, @Ctx() context: RequestContext): ListProblemView[] {
    return foundProblems.map((problem) => ListProblemView.of(problem, context));
  }
}
