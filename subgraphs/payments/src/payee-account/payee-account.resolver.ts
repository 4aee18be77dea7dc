import {
  Access,
  type Connection,
  connectionOf,
  hivScope,
  holds,
  JurisdictionCodeScalar,
  keysetPage,
  maskAccount,
  MaskedTextScalar,
  maskName,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { CaseReference } from '../entitlement/case-reference.type.ts';
import { entitlementReaders } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { accountReaders, accountRoles } from './account-access.ts';
import { latestAccount } from './account-version.ts';
import { type AccountDetails, PayeeAccount } from './payee-account.entity.ts';

const PayeeAccountConnection = connectionOf('PayeeAccount', () => PayeeAccount, staff(accountRoles));

/** Accounts: for whoever may see the entitlement, and those that wait for a second person. */
@Resolver(() => PayeeAccount)
export class PayeeAccountResolver {
  @Access(staff(accountRoles))
  @Query(() => PayeeAccountConnection, { description: 'Accounts of a county that wait for a second person, oldest first.' })
  payeeAccountsToCheck(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PayeeAccount>> {
    requireAccess(context, { roles: accountRoles, jurisdiction: jurisdictionCode });
    const query = context.database.read.manager
      .createQueryBuilder(PayeeAccount, 'account')
      .where('account.jurisdictionCode = :jurisdictionCode AND account.state = :state', { jurisdictionCode, state: 'UNVERIFIED' })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM payee_account later WHERE later.entitlement_id = account.entitlement_id AND later.version = account.version + 1)',
      );
    if (!holds(context.caller, accountRoles, jurisdictionCode, hivScope)) query.andWhere('account.restricted = :no', { no: false });
    return keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
  }

  @Access(accountReaders)
  @FieldResolver(() => MaskedTextScalar, { description: 'Name on the account, or who receives the cash, masked.' })
  holder(@Root() account: PayeeAccount, @Ctx() { fields }: PaymentsContext): string {
    return maskName(detailsOf(account, fields).holder);
  }

  @Access(accountReaders)
  @FieldResolver(() => MaskedTextScalar, { nullable: true, description: 'Last digits of the account. Null: in cash.' })
  accountNumber(@Root() account: PayeeAccount, @Ctx() { fields }: PaymentsContext): string | null {
    const { accountNumber } = detailsOf(account, fields);
    return accountNumber ? maskAccount(accountNumber) : null;
  }

  @Access(accountReaders)
  @FieldResolver(() => String, { nullable: true, description: 'The bank. Null: in cash.' })
  bank(@Root() account: PayeeAccount, @Ctx() { fields }: PaymentsContext): string | null {
    return detailsOf(account, fields).bank ?? null;
  }

  @Access(accountReaders)
  @FieldResolver(() => String, { nullable: true, description: 'Duty of whoever receives money for the child.' })
  duty(@Root() account: PayeeAccount, @Ctx() { fields }: PaymentsContext): string | null {
    return detailsOf(account, fields).duty ?? null;
  }

  @Access(accountReaders)
  @FieldResolver(() => String, { nullable: true, description: 'How it was checked, or why it was rejected.' })
  checkNote(@Root() account: PayeeAccount, @Ctx() { fields }: PaymentsContext): string | null {
    return fields.openOptional(account, 'checkNote');
  }

  @Access(accountReaders)
  @FieldResolver(() => CaseReference, { description: 'The case it belongs to.' })
  async case(@Root() { entitlementId }: PayeeAccount, @Ctx() { database }: PaymentsContext): Promise<CaseReference> {
    const { caseId } = await database.manager.findOneByOrFail(Entitlement, { id: entitlementId });
    return CaseReference.of(caseId);
  }
}

/** The account of an entitlement. */
@Resolver(() => Entitlement)
export class EntitlementAccountResolver {
  @Access(entitlementReaders)
  @FieldResolver(() => PayeeAccount, {
    nullable: true,
    description: 'Where the money goes; the version that holds. Null: nobody has said yet.',
  })
  payeeAccount(@Root() { id }: Entitlement, @Ctx() { database }: PaymentsContext): Promise<PayeeAccount | null> {
    return latestAccount(database.manager, id);
  }
}

function detailsOf(account: PayeeAccount, fields: PaymentsContext['fields']): AccountDetails {
  return JSON.parse(fields.open(account, 'details')) as AccountDetails;
}
