import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';

export const worries = ['ABUSE', 'ALONE', 'ABANDONMENT', 'UNLAWFUL_HARM', 'ACCIDENTAL_INJURY', 'SUDDEN_EVENT', 'OTHER'] as const;
export const reporterKinds = [
  'NEIGHBOUR',
  'RELATIVE',
  'CHILD_ITSELF',
  'VILLAGE_COMMITTEE',
  'CHILD_DIRECTOR',
  'SCHOOL',
  'HOSPITAL',
  'CHILD_INSTITUTION',
  'POLICE',
  'OTHER',
] as const;
export const dangers = ['YES', 'NO', 'UNSURE'] as const;

export interface ReportEntry {
  name: LocalisedText;
  citation: { document: string; clause: string };
  places: { code: string; name: LocalisedText }[];
}

/** Whether reports are taken for a place, and which of its parts one may choose. */
export const reportEntryQuery = operation<{ protectionEntry: ReportEntry | null }, { code: string }>(`
  query ReportEntry($code: JurisdictionCode!) {
    protectionEntry(code: $code) {
      name { zh en }
      citation { document clause }
      places { code name { zh en } }
    }
  }
`);

/** What is sent; it stands in the request's body only and nowhere on the device. */
export interface ReportInput {
  placeCode: string;
  reporterKind: (typeof reporterKinds)[number];
  dangerNow: (typeof dangers)[number];
  worries: (typeof worries)[number][];
  what: string;
  where: string;
  child: string;
  reporterName: string;
  reporterPhone: string;
  photoReceipts: string[];
  idempotencyKey: string;
}

interface Receipt {
  __typename: 'ProtectionReceipt';
  code: string;
  reportedOn: string;
}

/** Reports a child in danger, signed in or not. */
export const reportChildMutation = operation<{ reportChildInDanger: Receipt | Refusal }, { input: ReportInput }>(`
  mutation ReportChildInDanger($input: ReportChildInDangerInput!) {
    reportChildInDanger(input: $input) {
      __typename
      ... on ProtectionReceipt { code reportedOn }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export interface ReportProgress {
  state: 'RECEIVED' | 'IN_HAND' | 'FINISHED';
  reportedOn: string;
  takenUpOn: string | null;
  closedOn: string | null;
  office: LocalisedText;
}

/** How far a report has come, by its code. */
export const reportProgressQuery = operation<{ protectionProgress: ReportProgress | null }, { receipt: string }>(`
  query ReportProgress($receipt: String!) {
    protectionProgress(receipt: $receipt) {
      state
      reportedOn
      takenUpOn
      closedOn
      office { zh en }
    }
  }
`);
