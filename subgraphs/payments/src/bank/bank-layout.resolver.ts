import { Access, JurisdictionCodeScalar, JurisdictionReference, requireAccess, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { runReaderRoles } from '../run/run-access.ts';
import { BankFileSample } from './bank-file-sample.type.ts';
import { usualLayout } from './bank-layout.ts';
import { BankFileLayout, BankLayoutInput, layoutOfInput } from './bank-layout.type.ts';
import { layoutRowOf } from './layout-of.ts';
import { sampleFile } from './sample-file.ts';

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
    const row = await layoutRowOf(context.database.read.manager, jurisdictionCode);
    if (!row) return BankFileLayout.of(usualLayout);
    const adopted = { adoptedFor: JurisdictionReference.of(row.jurisdictionCode), adoptedAt: row.setAt };
    return Object.assign(BankFileLayout.of(row.layout), adopted);
  }

  @Access(staff(readers))
  @Query(() => BankFileSample, {
    description: 'A file and a return of made-up payments in a layout, and what the layout would lose. Records nothing.',
  })
  bankFileSample(
    @Arg('layout', () => BankLayoutInput, { description: 'The layout, finished or not.' }) layout: BankLayoutInput,
    @Ctx() context: PaymentsContext,
  ): Promise<BankFileSample> {
    return sampleFile(context, layoutOfInput(layout), context.clock.today().slice(0, 7));
  }
}
