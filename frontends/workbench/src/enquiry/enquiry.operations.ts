/** The records of visits, neighbours, letters and meetings. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';
import type { MaterialFile, StaffName } from '../case-types.ts';

export const enquiryKinds = ['HOME_VISIT', 'NEIGHBOUR_ENQUIRY', 'LETTER', 'REVIEW_MEETING'] as const;
export type EnquiryKind = (typeof enquiryKinds)[number];
export const enquiryPeople = [
  'TOWNSHIP_STAFF',
  'COUNTY_STAFF',
  'VILLAGE_DIRECTOR',
  'VILLAGE_COMMITTEE',
  'CHILD',
  'GUARDIAN',
  'RELATIVE',
  'NEIGHBOUR',
  'SCHOOL',
  'POLICE',
  'RESIDENT_REPRESENTATIVE',
  'OTHER_AGENCY',
] as const;
export type EnquiryPerson = (typeof enquiryPeople)[number];

/** A record as the case shows it. */
export interface Enquiry {
  id: string;
  kind: EnquiryKind;
  label: LocalisedText;
  level: 'TOWNSHIP' | 'COUNTY';
  onDate: string;
  people: LocalisedText[];
  finding: string;
  facts: { path: string; label: LocalisedText; value: LocalisedText }[];
  files: MaterialFile[];
  by: StaffName;
  at: string;
}

export interface EnquiryInput {
  caseId: string;
  version: number;
  kind: EnquiryKind;
  onDate: string;
  people: EnquiryPerson[];
  finding: string;
  facts: { path: string; value: unknown }[];
  receipts: string[];
}

export const recordEnquiry: Act<EnquiryInput> = operation(`mutation WorkbenchRecordEnquiry($input: RecordEnquiryInput!) {
  act: recordEnquiry(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);
