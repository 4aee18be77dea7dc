import { defineSubgraph } from '@onething/subgraph-kit';
import type { ServiceTokenKeys, SubgraphDefinition } from '@onething/subgraph-kit';
import type { ChildrenKit, ChildrenServices } from './children-context.ts';
import { AcceptApplicationMutation } from './case/accept-application/accept-application.mutation.ts';
import { AnswerObjectionMutation } from './case/answer-objection/answer-objection.mutation.ts';
import { AnswerNoticeMutation } from './case/answer-notice/answer-notice.mutation.ts';
import { AskHomeCheckMutation } from './case/ask-home-check/ask-home-check.mutation.ts';
import { RecordHomeCheckMutation } from './case/record-home-check/record-home-check.mutation.ts';
import { VillageCasesResolver } from './home-check/village-cases.resolver.ts';
import { AssignCaseMutation } from './case/assign-case/assign-case.mutation.ts';
import { AssignCasesMutation } from './case/assign-cases/assign-cases.mutation.ts';
import { AttachMaterialMutation } from './case/attach-material/attach-material.mutation.ts';
import { CaseActionRow } from './case/case-action.entity.ts';
import { CaseExaminationResolver } from './case/case-examination.resolver.ts';
import { Case } from './case/case.entity.ts';
import { CaseResolver } from './case/case.resolver.ts';
import { DismissDuplicateMutation } from './case/dismiss-duplicate/dismiss-duplicate.mutation.ts';
import { MergeDuplicateMutation } from './case/merge-duplicate/merge-duplicate.mutation.ts';
import { CasePerson, DuplicateHint } from './duplicate/duplicate-hint.entity.ts';
import { DuplicateResolver } from './duplicate/duplicate.resolver.ts';
import { Duplicates1760250000001 } from './migrations/duplicates.ts';
import { CheckMaterialMutation } from './case/check-material/check-material.mutation.ts';
import { ChildClaim, ChildRow } from './case/child.entity.ts';
import { ChildResolver } from './case/child.resolver.ts';
import { DeferMaterialMutation } from './case/defer-material/defer-material.mutation.ts';
import { PrepareDecisionMutation } from './case/prepare-decision/prepare-decision.mutation.ts';
import { PrepareVerificationMutation } from './case/prepare-verification/prepare-verification.mutation.ts';
import { RaiseObjectionMutation } from './case/raise-objection/raise-objection.mutation.ts';
import { RateServiceMutation } from './case/rate-service/rate-service.mutation.ts';
import { KnownPayments1762200000000 } from './migrations/known-payments.ts';
import { knowPayment } from './payment/know-payment/know-payment.ts';
import { KnownPayment } from './payment/known-payment.entity.ts';
import { tellOfAmountObjection } from './payment/tell-of-amount-objection/tell-of-amount-objection.ts';
import { tellOfPayment } from './payment/tell-of-payment/tell-of-payment.ts';
import { receiveEvidence } from './case/receive-evidence/receive-evidence.ts';
import { RecordFindingMutation } from './case/record-finding/record-finding.mutation.ts';
import { RefreshEvidenceMutation } from './case/refresh-evidence/refresh-evidence.mutation.ts';
import { RemoveMaterialMutation } from './case/remove-material/remove-material.mutation.ts';
import { ReturnToTownshipMutation } from './case/return-to-township/return-to-township.mutation.ts';
import { RevealFieldMutation } from './case/reveal-field/reveal-field.mutation.ts';
import { SaveDraftMutation } from './case/save-draft/save-draft.mutation.ts';
import { SendBackVerificationMutation } from './case/send-back-verification/send-back-verification.mutation.ts';
import { SendNoticeMutation } from './case/send-notice/send-notice.mutation.ts';
import { SignDecisionMutation } from './case/sign-decision/sign-decision.mutation.ts';
import { SignVerificationMutation } from './case/sign-verification/sign-verification.mutation.ts';
import { StartApplicationMutation } from './case/start-application/start-application.mutation.ts';
import { SubmitApplicationMutation } from './case/submit-application/submit-application.mutation.ts';
import { WithdrawApplicationMutation } from './case/withdraw-application/withdraw-application.mutation.ts';
import { changeParts } from './change/change-parts.ts';
import { ContactRow } from './contact/contact.entity.ts';
import { ContactResolver } from './contact/contact.resolver.ts';
import { SaveContactPreferenceMutation } from './contact/save-contact-preference/save-contact-preference.mutation.ts';
import {
  CertificateRow,
  DecisionRecordRow,
  DecisionRow,
  EnrolmentRow,
  RunningNumber,
  VerificationRow,
} from './decision/decision.entity.ts';
import { PreparedDecisionResolver } from './decision/prepared-decision.resolver.ts';
import { ApplicationAnswers } from './draft/answers.entity.ts';
import { MessageDelivery } from './delivery/delivery.entity.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import type { MessageChannel } from './delivery/message-channel.ts';
import type { QuietHours } from './delivery/quiet-hours.ts';
import { usualQuietHours } from './delivery/quiet-hours.ts';
import { RetryDeliveryMutation } from './delivery/retry-delivery/retry-delivery.mutation.ts';
import { SandboxMessage } from './delivery/sandbox-message.entity.ts';
import { sendDeliveries } from './delivery/send-deliveries/send-deliveries.ts';
import { PrefillResolver } from './draft/prefill.resolver.ts';
import { EvidenceRow, FindingRow } from './evidence/evidence.entity.ts';
import { wipeOldDrafts } from './draft/wipe-old-drafts/wipe-old-drafts.ts';
import { LinkedFilesResolver } from './material/linked-files.resolver.ts';
import { FileAccessResolver } from './material/file-access.resolver.ts';
import { MaterialFileRow, MaterialRow } from './material/material.entity.ts';
import { FilingRow } from './filing/filing.entity.ts';
import { HomeCheckRow } from './home-check/home-check.entity.ts';
import { ExportNationalRecordsMutation } from './national-record/export-national-records/export-national-records.mutation.ts';
import { EnquiryFileRow, EnquiryRow } from './enquiry/enquiry.entity.ts';
import { RecordEnquiryMutation } from './case/record-enquiry/record-enquiry.mutation.ts';
import { EnquiryTables1760230000000 } from './migrations/enquiry-tables.ts';
import { CaseObjectionResolver } from './objection/case-objection.resolver.ts';
import { ObjectionRow } from './objection/objection.entity.ts';
import { ServiceRatingRow } from './rating/service-rating.entity.ts';
import { ServiceRatingsResolver } from './rating/service-ratings.resolver.ts';
import { ObjectionsAndRatings1760210000000 } from './migrations/objections-and-ratings.ts';
import { CaseTables1760100000000 } from './migrations/case-tables.ts';
import { FilingTables1760220000000 } from './migrations/filing-tables.ts';
import { CaseFlags1760270000000 } from './migrations/case-flags.ts';
import { CaseFlagRow } from './queue/case-flag.entity.ts';
import { IndexRailCounts1762100000000 } from './migrations/index-rail-counts.ts';
import { QueueTables1760240000000 } from './migrations/queue-tables.ts';
import { Message, MessageMark, MessageReading } from './message/message.entity.ts';
import { MessageResolver } from './message/message.resolver.ts';
import { ReadMessagesMutation } from './message/read-messages/read-messages.mutation.ts';
import { MessageTables1760260000000 } from './migrations/message-tables.ts';
import { MessageRetention1760900000000 } from './migrations/message-retention.ts';
import { eraseOldMessages } from './message/erase-old-messages/erase-old-messages.ts';
import { NoticeRow } from './notice/notice.entity.ts';
import { RestrictedRecords1760250000000 } from './migrations/restricted-records.ts';
import { RestrictedNote, RestrictedRecord } from './restricted/restricted-record.entity.ts';
import { protectionParts } from './protection/protection-parts.ts';
import { rehearsalParts } from './rehearsal/rehearsal-parts.ts';
import { referralParts } from './referral/referral-parts.ts';
import { Officer, OfficerPost } from './office/officer.entity.ts';
import { ReportForDutyMutation } from './office/report-for-duty/report-for-duty.mutation.ts';
import { escalateDeadlines } from './queue/escalate-deadlines/escalate-deadlines.ts';
import { ExportQueueMutation } from './queue/export-queue/export-queue.mutation.ts';
import { QueueResolver } from './queue/queue.resolver.ts';
import { QueueToolsResolver } from './queue/queue-tools.resolver.ts';
import { RemoveViewMutation } from './queue/remove-view/remove-view.mutation.ts';
import { SaveViewMutation } from './queue/save-view/save-view.mutation.ts';
import { SavedViewRow } from './queue/saved-view.entity.ts';
import { visitParts } from './visit/visit-parts.ts';

/** What this subgraph needs from outside besides the kit. */
export interface ChildrenOptions {
  /** Public keys of the gateway: they verify upload receipts. */
  uploadReceiptKeys: ServiceTokenKeys;
  /** Makes the ways to tell people outside the platform; none unless given. */
  channels?: (kit: Pick<ChildrenKit, 'database' | 'clock'>) => readonly MessageChannel[];
  /** When nobody is rung; in the evening and at night unless told. */
  quietHours?: QuietHours;
}

const mutations = [
  AskHomeCheckMutation,
  RecordHomeCheckMutation,
  RecordEnquiryMutation,
  ExportNationalRecordsMutation,
  AcceptApplicationMutation,
  AnswerNoticeMutation,
  AnswerObjectionMutation,
  AssignCaseMutation,
  AssignCasesMutation,
  AttachMaterialMutation,
  CheckMaterialMutation,
  DeferMaterialMutation,
  DismissDuplicateMutation,
  MergeDuplicateMutation,
  PrepareDecisionMutation,
  PrepareVerificationMutation,
  RaiseObjectionMutation,
  RateServiceMutation,
  RecordFindingMutation,
  RefreshEvidenceMutation,
  RemoveMaterialMutation,
  ReadMessagesMutation,
  RetryDeliveryMutation,
  ReturnToTownshipMutation,
  RevealFieldMutation,
  SaveContactPreferenceMutation,
  SaveDraftMutation,
  SendBackVerificationMutation,
  SendNoticeMutation,
  SignDecisionMutation,
  SignVerificationMutation,
  StartApplicationMutation,
  SubmitApplicationMutation,
  WithdrawApplicationMutation,
  ExportQueueMutation,
  RemoveViewMutation,
  ReportForDutyMutation,
  SaveViewMutation,
];

/** Child welfare cases, from application to decision. */
export function childrenSubgraph(options: ChildrenOptions): SubgraphDefinition<ChildrenServices> {
  return defineSubgraph<ChildrenServices>({
    name: 'children',
    resolvers: [
      CaseResolver,
      CaseExaminationResolver,
      DuplicateResolver,
      ChildResolver,
      QueueResolver,
      QueueToolsResolver,
      CaseObjectionResolver,
      ServiceRatingsResolver,
      PreparedDecisionResolver,
      PrefillResolver,
      FileAccessResolver,
      LinkedFilesResolver,
      VillageCasesResolver,
      MessageResolver,
      DeliveryResolver,
      ContactResolver,
      ...mutations,
      ...visitParts.resolvers,
      ...referralParts.resolvers,
      ...changeParts.resolvers,
      ...protectionParts.resolvers,
      ...rehearsalParts.resolvers,
    ],
    entities: [
      Case,
      KnownPayment,
      CaseActionRow,
      ChildRow,
      ChildClaim,
      ApplicationAnswers,
      MaterialRow,
      MaterialFileRow,
      EnquiryRow,
      EnquiryFileRow,
      EvidenceRow,
      FindingRow,
      NoticeRow,
      VerificationRow,
      DecisionRow,
      DecisionRecordRow,
      EnrolmentRow,
      CertificateRow,
      RunningNumber,
      Message,
      MessageReading,
      MessageMark,
      MessageDelivery,
      SandboxMessage,
      ContactRow,
      RestrictedRecord,
      RestrictedNote,
      FilingRow,
      HomeCheckRow,
      DuplicateHint,
      CasePerson,
      CaseFlagRow,
      SavedViewRow,
      Officer,
      OfficerPost,
      ObjectionRow,
      ServiceRatingRow,
      ...visitParts.entities,
      ...referralParts.entities,
      ...changeParts.entities,
      ...protectionParts.entities,
      ...rehearsalParts.entities,
    ],
    migrations: [
      CaseTables1760100000000,
      FilingTables1760220000000,
      EnquiryTables1760230000000,
      QueueTables1760240000000,
      IndexRailCounts1762100000000,
      ObjectionsAndRatings1760210000000,
      RestrictedRecords1760250000000,
      Duplicates1760250000001,
      MessageTables1760260000000,
      CaseFlags1760270000000,
      MessageRetention1760900000000,
      KnownPayments1762200000000,
      ...visitParts.migrations,
      ...referralParts.migrations,
      ...changeParts.migrations,
      ...protectionParts.migrations,
      ...rehearsalParts.migrations,
    ],
    listeners: [receiveEvidence, tellOfPayment, tellOfAmountObjection, knowPayment, ...visitParts.listeners, ...rehearsalParts.listeners],
    jobs: [
      escalateDeadlines,
      sendDeliveries,
      wipeOldDrafts,
      eraseOldMessages,
      ...visitParts.jobs,
      ...referralParts.jobs,
      ...changeParts.jobs,
      ...protectionParts.jobs,
      ...rehearsalParts.jobs,
    ],
    services: (kit) => ({
      receiptKeys: options.uploadReceiptKeys,
      channels: options.channels?.(kit) ?? [],
      quietHours: options.quietHours ?? usualQuietHours,
    }),
  });
}
