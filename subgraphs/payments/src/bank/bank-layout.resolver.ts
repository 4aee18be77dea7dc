import { Access, JurisdictionCodeScalar, requireAccess, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { runReaderRoles } from '../run/run-access.ts';
import { BankFileLayout } from './bank-layout.type.ts';
import { layoutOf } from './layout-of.ts';

const readers = [...runReaderRoles, 'administrator'] as const;

/** The layout of bank files in force. */
@Resolver()
export class BankLayoutResolver {
  @Access(staff(readers))
  @Query(() => BankFileLayout, { description: 'The layout of bank files in force for a county.' })
  async bankLayout(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Ctx() context: PaymentsContext,
  ): Promise<BankFileLayout> {
    requireAccess(context, { roles: readers, jurisdiction: jurisdictionCode });
    return BankFileLayout.of(await layoutOf(context.database.read.manager, jurisdictionCode));
  }
}
