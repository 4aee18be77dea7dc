/**
 * What the attacks of the access matrix expect of an operation. Every operation of the supergraph is attacked without being named here and must give
 * nothing to strangers; only what may lawfully answer them is listed. `test/architecture/attack-plan.spec.ts` fails for an operation the attacks cannot aim.
 */

/** What anybody may read: the law, places and forms. */
export const publicFields: ReadonlySet<string> = new Set([
  'jurisdiction',
  'jurisdictions',
  'jurisdictionSearch',
  'prechecks',
  'precheckResult',
  'portals',
  'protectionEntry',
  'protectionProgress',
  'reportChildInDanger',
  'portal',
  'serviceGuide',
  'form',
  'releases',
  'policyFile',
]);

/** What a signed-in person may do or read for themselves or their own office, with nothing of the case in it. */
export const ownFields: ReadonlySet<string> = new Set([
  'startApplication',
  'prefill',
  'myCases',
  // An office of one's own: views, colleagues, days without a case, and each case asked for refused by its row.
  'savedViews',
  'saveView',
  'assignableOfficers',
  'reportForDuty',
  'caseCalendar',
  'assignCases',
  'myMessages',
  'unreadMessageCount',
  'newProtectionReportCount',
  'readMessages',
  // How often one's own county visits, and one's own duties counted.
  'visitFrequencies',
  'visitDutyCounts',
  // The caller's own posts.
  'myAppointments',
  'contactPreference',
  'saveContactPreference',
  // A file of made-up payments in the layout the caller typed.
  'bankFileSample',
  'agencyImports',
  'householdImports',
  'hardshipImports',
  'registerImports',
]);

/** Names under which an attacker's loot is put into arguments and inputs: every id an operation takes must be one of them. */
export const lootNames = [
  'id',
  'caseId',
  'childId',
  'otherCaseId',
  'copyFrom',
  'duplicateId',
  'entitlementId',
  'rehearsalId',
  'draftId',
  'fileId',
  'fileIds',
  'materialId',
  'evidenceId',
  'noticeId',
  'agencyId',
  'messageIds',
  'deliveryId',
  'referralId',
  'visitId',
  'findingId',
  'reportId',
  'stepId',
  'askedId',
  'runId',
  'recoveryId',
  'paymentId',
  'overpaymentId',
  'holdId',
  'accountId',
  'proposalId',
  'corrects',
  'transferId',
  'batchId',
  'draftId',
  'appointmentId',
] as const;
export type LootName = (typeof lootNames)[number];
