import { AdoptBankLayoutMutation } from '../bank/adopt-bank-layout/adopt-bank-layout.mutation.ts';
import { BankBatch } from '../bank/bank-batch.entity.ts';
import { BankFilePart } from '../bank/bank-file-part.entity.ts';
import { BankLayoutRow } from '../bank/bank-layout.entity.ts';
import { BankLayoutResolver } from '../bank/bank-layout.resolver.ts';
import { BankReturn } from '../bank/bank-return.entity.ts';
import { ExportBankFileMutation } from '../bank/export-bank-file/export-bank-file.mutation.ts';
import { fetchCallBacks, fetchReturns } from '../bank/fetch-returns.job.ts';
import { TakeBankReturnMutation } from '../bank/take-bank-return/take-bank-return.mutation.ts';
import { BudgetYear } from '../budget/budget-year.entity.ts';
import { PaymentBudgetResolver } from '../budget/payment-budget.resolver.ts';
import { SetPaymentBudgetMutation } from '../budget/set-payment-budget/set-payment-budget.mutation.ts';
import { ExportLedgerStatementMutation } from '../ledger/export-ledger-statement/export-ledger-statement.mutation.ts';
import { LedgerPosting } from '../ledger/ledger-posting.entity.ts';
import { LedgerTransaction } from '../ledger/ledger-transaction.entity.ts';
import { LedgerResolver } from '../ledger/ledger.resolver.ts';
import { CreateMoneyTables1760500000001 } from '../migrations/create-money-tables.ts';
import { CreateBankFilePartTable1761100000001 } from '../migrations/create-bank-file-part-table.ts';
import { LeaveUnansweredPaymentsOpen1764100000000 } from '../migrations/leave-unanswered-payments-open.ts';
import { IndexUndecidedCalculations1761100000000 } from '../migrations/index-undecided-calculations.ts';
import { CreateRunTables1760500000000 } from '../migrations/create-run-tables.ts';
import { CheckPayeeAccountMutation } from '../payee-account/check-payee-account/check-payee-account.mutation.ts';
import { DeclarePayeeAccountMutation } from '../payee-account/declare-payee-account/declare-payee-account.mutation.ts';
import { PayeeAccount } from '../payee-account/payee-account.entity.ts';
import { EntitlementAccountResolver, PayeeAccountResolver } from '../payee-account/payee-account.resolver.ts';
import { OverpaymentRecoveryResolver } from '../recovery/overpayment-recovery.resolver.ts';
import { RecordRepaymentMutation } from '../recovery/record-repayment/record-repayment.mutation.ts';
import { RecoveryPart } from '../recovery/recovery-part.entity.ts';
import { Recovery } from '../recovery/recovery.entity.ts';
import { StartRecoveryMutation } from '../recovery/start-recovery/start-recovery.mutation.ts';
import { ApprovePaymentRunMutation } from './approve-payment-run/approve-payment-run.mutation.ts';
import { EnquirePaymentRunMutation } from './enquire-payment-run/enquire-payment-run.mutation.ts';
import { EntitlementPaymentsResolver } from './entitlement-payments.resolver.ts';
import { HoldPaymentsMutation } from './hold-payments/hold-payments.mutation.ts';
import { PaymentException } from './payment-exception.entity.ts';
import { PaymentHoldsResolver } from './payment-holds.resolver.ts';
import { PaymentHold } from './payment-hold.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import {
  BankReturnResolver,
  PaymentExceptionResolver,
  PaymentItemResolver,
  PaymentRunActionResolver,
  PaymentStopResolver,
} from './payment-parts.resolver.ts';
import { PaymentReissue } from './payment-reissue.entity.ts';
import { PaymentRunAction } from './payment-run-action.entity.ts';
import { PaymentRunFiguresResolver } from './payment-run-figures.resolver.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { PaymentRunResolver } from './payment-run.resolver.ts';
import { PaymentStop } from './payment-stop.entity.ts';
import { PreparePaymentRunMutation } from './prepare-payment-run/prepare-payment-run.mutation.ts';
import { prepareRuns } from './prepare-payment-run/prepare-runs.job.ts';
import { RecordCashPaymentMutation } from './record-cash-payment/record-cash-payment.mutation.ts';
import { ReissuePaymentMutation } from './reissue-payment/reissue-payment.mutation.ts';
import { ReleasePaymentsMutation } from './release-payments/release-payments.mutation.ts';
import { ResolvePaymentRunMutation } from './resolve-payment-run/resolve-payment-run.mutation.ts';
import { ReviewPaymentRunMutation } from './review-payment-run/review-payment-run.mutation.ts';
import { SendPaymentRunMutation } from './send-payment-run/send-payment-run.mutation.ts';
import { sendRuns } from './send-payment-run/send-runs.job.ts';
import { WithdrawPaymentRunMutation } from './withdraw-payment-run/withdraw-payment-run.mutation.ts';

/** What the monthly run, the way to the bank, accounts, ledger, budgets and recovery add to the subgraph. */
export const runParts = {
  resolvers: [
    PaymentRunResolver,
    PaymentRunFiguresResolver,
    PaymentItemResolver,
    PaymentExceptionResolver,
    PaymentStopResolver,
    PaymentRunActionResolver,
    BankReturnResolver,
    PreparePaymentRunMutation,
    ReviewPaymentRunMutation,
    ApprovePaymentRunMutation,
    WithdrawPaymentRunMutation,
    SendPaymentRunMutation,
    EnquirePaymentRunMutation,
    ResolvePaymentRunMutation,
    TakeBankReturnMutation,
    ExportBankFileMutation,
    RecordCashPaymentMutation,
    ReissuePaymentMutation,
    HoldPaymentsMutation,
    ReleasePaymentsMutation,
    PaymentHoldsResolver,
    EntitlementPaymentsResolver,
    PayeeAccountResolver,
    EntitlementAccountResolver,
    DeclarePayeeAccountMutation,
    CheckPayeeAccountMutation,
    PaymentBudgetResolver,
    SetPaymentBudgetMutation,
    LedgerResolver,
    StartRecoveryMutation,
    RecordRepaymentMutation,
    OverpaymentRecoveryResolver,
    ExportLedgerStatementMutation,
    AdoptBankLayoutMutation,
    BankLayoutResolver,
  ],
  entities: [
    PaymentRun,
    PaymentRunAction,
    PaymentItem,
    PaymentException,
    PaymentStop,
    PaymentHold,
    PaymentReissue,
    BankBatch,
    BankFilePart,
    BankReturn,
    BankLayoutRow,
    PayeeAccount,
    LedgerTransaction,
    LedgerPosting,
    BudgetYear,
    Recovery,
    RecoveryPart,
  ],
  migrations: [
    CreateRunTables1760500000000,
    CreateMoneyTables1760500000001,
    IndexUndecidedCalculations1761100000000,
    CreateBankFilePartTable1761100000001,
    LeaveUnansweredPaymentsOpen1764100000000,
  ],
  jobs: [prepareRuns, sendRuns, fetchReturns, fetchCallBacks],
};
