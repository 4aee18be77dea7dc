import { Access, type Connection, connectionOf, FenScalar, JurisdictionCodeScalar, keysetPage, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { requireFunded, runReaderRoles, runReaders, runStaff } from '../run/run-access.ts';
import { accountBalances } from './account-balances.ts';
import { LedgerAccount } from './enums.ts';
import { LedgerPosting } from './ledger-posting.entity.ts';
import { LedgerTransaction } from './ledger-transaction.entity.ts';

/** Balance of an account of a year. */
@Access(runStaff)
@ObjectType({ description: 'Balance of an account of the ledger.' })
class LedgerBalance {
  @Field(() => LedgerAccount, { description: 'Account.' })
  account!: string;

  @Field(() => FenScalar, { description: 'Fen: debit positive, credit negative. All balances add up to zero.' })
  balanceFen!: number;
}

const LedgerTransactionConnection = connectionOf('LedgerTransaction', () => LedgerTransaction, runStaff);
const restrictedText = 'Of the cases that are kept under a scope; only with it.';

/** The ledger, for those who work on the payments of the county. */
@Resolver(() => LedgerTransaction)
export class LedgerResolver {
  @Access(staff(runReaderRoles))
  @Query(() => LedgerTransactionConnection, {
    description: 'Transactions of a county and year, newest first; with the balances beside `ledgerBalances`.',
  })
  ledgerTransactions(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Arg('fiscalYear', () => Int, { description: 'Calendar year.' }) fiscalYear: number,
    @Arg('restricted', () => Boolean, { nullable: true, description: restrictedText }) restricted: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<LedgerTransaction>> {
    const fund = { jurisdictionCode, restricted: restricted ?? false };
    requireFunded(context, fund, runReaderRoles);
    const query = context.database.read.manager
      .createQueryBuilder(LedgerTransaction, 'entry')
      .where('entry.jurisdictionCode = :jurisdictionCode AND entry.restricted = :restricted AND entry.fiscalYear = :fiscalYear', {
        ...fund,
        fiscalYear,
      });
    return keysetPage(query, [{ property: 'id', direction: 'DESC' }], { first, after });
  }

  @Access(staff(runReaderRoles))
  @Query(() => [LedgerBalance], { description: 'Balance of each account of a county and year; they add up to zero.' })
  async ledgerBalances(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Arg('fiscalYear', () => Int, { description: 'Calendar year.' }) fiscalYear: number,
    @Arg('restricted', () => Boolean, { nullable: true, description: restrictedText }) restricted: boolean | null,
    @Ctx() context: PaymentsContext,
  ): Promise<LedgerBalance[]> {
    const fund = { jurisdictionCode, restricted: restricted ?? false };
    requireFunded(context, fund, runReaderRoles);
    const balances = await accountBalances(context.database.read.manager, { ...fund, fiscalYear });
    return [...balances].map(([account, balanceFen]) => Object.assign(new LedgerBalance(), { account, balanceFen }));
  }

  @Access(runReaders)
  @FieldResolver(() => [LedgerPosting], { description: 'Its sides; they add up to zero.' })
  postings(@Root() { id }: LedgerTransaction, @Ctx() { database }: PaymentsContext): Promise<LedgerPosting[]> {
    return database.read.manager.find(LedgerPosting, { where: { transactionId: id }, order: { line: 'ASC' } });
  }
}
