import { CaseTransferRow } from '../transfer/case-transfer.entity.ts';
import { ChangeTables1760700000000 } from '../migrations/change-tables.ts';
import { TransferTables1760700000001 } from '../migrations/transfer-tables.ts';
import { CaseChangesResolver } from './case-changes.resolver.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { ChangeResolver } from './change.resolver.ts';
import { CheckChangeMutation } from './check-change/check-change.mutation.ts';
import { CloseChangeMutation } from './close-change/close-change.mutation.ts';
import { endEnrolments } from './end-enrolments/end-enrolments.ts';
import { EnrolmentEndRow, LifeEventRow } from './life-event.entity.ts';
import { ObjectToChangeMutation } from './object-to-change/object-to-change.mutation.ts';
import { PrepareChangeMutation } from './prepare-change/prepare-change.mutation.ts';
import { ProposeChangeMutation } from './propose-change/propose-change.mutation.ts';
import { SignChangeMutation } from './sign-change/sign-change.mutation.ts';

/** What changes, terminations and transfers add to the subgraph. */
export const changeParts = {
  resolvers: [
    ChangeResolver,
    CaseChangesResolver,
    ProposeChangeMutation,
    CheckChangeMutation,
    PrepareChangeMutation,
    SignChangeMutation,
    CloseChangeMutation,
    ObjectToChangeMutation,
  ],
  entities: [ChangeProposalRow, LifeEventRow, EnrolmentEndRow, CaseTransferRow],
  migrations: [ChangeTables1760700000000, TransferTables1760700000001],
  jobs: [endEnrolments],
} as const;
