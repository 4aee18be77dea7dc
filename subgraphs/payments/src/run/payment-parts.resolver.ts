import { Access, maskAccount, MaskedTextScalar, maskName, MonthScalar } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BankLineProblem } from '../bank/bank-line-problem.type.ts';
import { BankReturn } from '../bank/bank-return.entity.ts';
import { CaseReference } from '../entitlement/case-reference.type.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { mayRead } from '../entitlement/entitlement-access.ts';
import type { AccountDetails } from '../payee-account/payee-account.entity.ts';
import { PayeeAccount } from '../payee-account/payee-account.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentItemState } from './enums.ts';
import { PaymentException } from './payment-exception.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { PaymentRunAction } from './payment-run-action.entity.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { PaymentStop } from './payment-stop.entity.ts';
import { shownItemState } from './shown-item-state.ts';
import { runReaders, runStaff } from './run-access.ts';

/** The entitlement of a row, where the caller may see it. */
async function entitlementOf(context: PaymentsContext, id: string): Promise<Entitlement | null> {
  const entitlement = await context.database.manager.findOneBy(Entitlement, { id });
  return entitlement && mayRead(context, entitlement) ? entitlement : null;
}

/** What of a payment lies elsewhere: to whom, for which child. */
@Resolver(() => PaymentItem)
export class PaymentItemResolver {
  @Access(runReaders)
  @FieldResolver(() => MaskedTextScalar, { description: 'Name on the account or receipt, masked.' })
  async payee(@Root() item: PaymentItem, @Ctx() context: PaymentsContext): Promise<string> {
    return maskName((await detailsOf(context, item))?.holder ?? '');
  }

  @Access(runReaders)
  @FieldResolver(() => MaskedTextScalar, { nullable: true, description: 'Last digits of the account. Null: in cash.' })
  async account(@Root() item: PaymentItem, @Ctx() context: PaymentsContext): Promise<string | null> {
    const number = (await detailsOf(context, item))?.accountNumber;
    return number ? maskAccount(number) : null;
  }

  @Access(runReaders)
  @FieldResolver(() => CaseReference, { description: 'The case it is for.' })
  case(@Root() { caseId }: PaymentItem): CaseReference {
    return CaseReference.of(caseId);
  }

  @Access(runReaders)
  @FieldResolver(() => Entitlement, { nullable: true, description: 'The entitlement, with how the amount came about.' })
  entitlement(@Root() { entitlementId }: PaymentItem, @Ctx() context: PaymentsContext): Promise<Entitlement | null> {
    return entitlementOf(context, entitlementId);
  }

  @Access(runReaders)
  @FieldResolver(() => MonthScalar, { description: 'Month of the run it stands in.' })
  async paidIn(@Root() item: PaymentItem, @Ctx() context: PaymentsContext): Promise<string> {
    return (await runOf(context, item)).month;
  }

  @Access(runReaders)
  @FieldResolver(() => PaymentItemState, { description: 'What became of it.' })
  async state(@Root() item: PaymentItem, @Ctx() context: PaymentsContext): Promise<string> {
    return item.state === 'OPEN' ? shownItemState(item.state, (await runOf(context, item)).state) : item.state;
  }
}

function runOf({ database }: PaymentsContext, { runId }: PaymentItem): Promise<PaymentRun> {
  return database.manager.findOneByOrFail(PaymentRun, { id: runId });
}

async function detailsOf({ database, fields }: PaymentsContext, { accountId }: PaymentItem): Promise<AccountDetails | null> {
  const account = await database.manager.findOneBy(PayeeAccount, { id: accountId });
  return account ? (JSON.parse(fields.open(account, 'details')) as AccountDetails) : null;
}

/** What of an exception lies elsewhere. */
@Resolver(() => PaymentException)
export class PaymentExceptionResolver {
  @Access(runReaders)
  @FieldResolver(() => CaseReference, { description: 'The case it is about.' })
  case(@Root() { caseId }: PaymentException): CaseReference {
    return CaseReference.of(caseId);
  }

  @Access(runReaders)
  @FieldResolver(() => Entitlement, { nullable: true, description: 'The entitlement.' })
  entitlement(@Root() { entitlementId }: PaymentException, @Ctx() context: PaymentsContext): Promise<Entitlement | null> {
    return entitlementOf(context, entitlementId);
  }
}

/** What of a stop lies elsewhere. */
@Resolver(() => PaymentStop)
export class PaymentStopResolver {
  @Access(runReaders)
  @FieldResolver(() => CaseReference, { description: 'The case it is about.' })
  case(@Root() { caseId }: PaymentStop): CaseReference {
    return CaseReference.of(caseId);
  }

  @Access(runReaders)
  @FieldResolver(() => Entitlement, { nullable: true, description: 'The entitlement.' })
  entitlement(@Root() { entitlementId }: PaymentStop, @Ctx() context: PaymentsContext): Promise<Entitlement | null> {
    return entitlementOf(context, entitlementId);
  }
}

/** What is sealed or counted of an action. */
@Resolver(() => PaymentRunAction)
export class PaymentRunActionResolver {
  @Access(runStaff)
  @FieldResolver(() => String, { nullable: true, description: 'What the actor wrote.' })
  note(@Root() action: PaymentRunAction, @Ctx() { fields }: PaymentsContext): string | null {
    return fields.openOptional(action, 'note');
  }

  @Access(runStaff)
  @FieldResolver(() => String, { nullable: true, description: 'What the bank answered to an enquiry, or its reference.' })
  answer(@Root() { figures }: PaymentRunAction): string | null {
    return figures.bankReference ?? figures.outcome ?? null;
  }
}

/** The lines of a return that were not taken. */
@Resolver(() => BankReturn)
export class BankReturnResolver {
  @Access(runStaff)
  @FieldResolver(() => [BankLineProblem], { description: 'Lines that were not taken, by row; the first thousand.' })
  problems(@Root() { foundProblems }: BankReturn): BankLineProblem[] {
    return foundProblems.map((problem) => Object.assign(new BankLineProblem(), problem));
  }
}
