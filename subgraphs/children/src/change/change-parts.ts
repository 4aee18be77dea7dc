import { BulkTransferTables1760700000002 } from '../migrations/bulk-transfer-tables.ts';
import { ChangePapers1761000000000 } from '../migrations/change-papers.ts';
import { ChangeTables1760700000000 } from '../migrations/change-tables.ts';
import { TermEnds1761000000001 } from '../migrations/term-ends.ts';
import { TransferTables1760700000001 } from '../migrations/transfer-tables.ts';
import { AnswerTransferMutation } from '../transfer/answer-transfer/answer-transfer.mutation.ts';
import { BulkTransferResolver } from '../transfer/bulk-transfer/bulk-transfer.resolver.ts';
import { runBulkTransfers } from '../transfer/bulk-transfer/run-bulk-transfers.ts';
import { TransferBatchRow, TransferItemRow } from '../transfer/bulk-transfer/transfer-batch.entity.ts';
import { CaseTransferRow } from '../transfer/case-transfer.entity.ts';
import { escalateHandovers } from '../transfer/escalate-handovers/escalate-handovers.ts';
import { HandOverFileMutation } from '../transfer/hand-over-file/hand-over-file.mutation.ts';
import { TakeUpTransferMutation } from '../transfer/take-up-transfer/take-up-transfer.mutation.ts';
import { CaseTransfersResolver, TransferResolver } from '../transfer/transfer.resolver.ts';
import { AttachChangePaperMutation } from './attach-change-paper/attach-change-paper.mutation.ts';
import { CaseChangesResolver } from './case-changes.resolver.ts';
import { ChangePaperFileRow } from './change-paper.entity.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { ChangeResolver } from './change.resolver.ts';
import { CheckChangeMutation } from './check-change/check-change.mutation.ts';
import { CloseChangeMutation } from './close-change/close-change.mutation.ts';
import { endEnrolments } from './end-enrolments/end-enrolments.ts';
import { EnrolmentEndRow, LifeEventRow } from './life-event.entity.ts';
import { ObjectToChangeMutation } from './object-to-change/object-to-change.mutation.ts';
import { PrepareChangeMutation } from './prepare-change/prepare-change.mutation.ts';
import { ProposeChangeMutation } from './propose-change/propose-change.mutation.ts';
import { proposeTermEnds } from './propose-term-ends/propose-term-ends.ts';
import { proposeTurning18 } from './propose-turning-18/propose-turning-18.ts';
import { SignChangeMutation } from './sign-change/sign-change.mutation.ts';
import { TermEndRow } from './term-end.entity.ts';

/** What changes, terminations and transfers add to the subgraph. */
export const changeParts = {
  resolvers: [
    ChangeResolver,
    CaseChangesResolver,
    ProposeChangeMutation,
    AttachChangePaperMutation,
    CheckChangeMutation,
    PrepareChangeMutation,
    SignChangeMutation,
    CloseChangeMutation,
    ObjectToChangeMutation,
    TransferResolver,
    CaseTransfersResolver,
    HandOverFileMutation,
    AnswerTransferMutation,
    TakeUpTransferMutation,
    BulkTransferResolver,
  ],
  entities: [
    ChangeProposalRow,
    ChangePaperFileRow,
    LifeEventRow,
    EnrolmentEndRow,
    TermEndRow,
    CaseTransferRow,
    TransferBatchRow,
    TransferItemRow,
  ],
  migrations: [
    ChangeTables1760700000000,
    TransferTables1760700000001,
    BulkTransferTables1760700000002,
    ChangePapers1761000000000,
    TermEnds1761000000001,
  ],
  jobs: [endEnrolments, proposeTurning18, proposeTermEnds, escalateHandovers, runBulkTransfers],
} as const;
