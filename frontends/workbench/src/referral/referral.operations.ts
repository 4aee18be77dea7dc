/** Services beside the benefit: on a case, as an office's list, as an agency's list. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText, Operation } from '@onething/portal-kit';
import type { ListOrder } from '../pieces/list-sort.tsx';
import type { Refusal } from '../case/acts.operations.ts';

export type ReferralState = 'OFFERED' | 'ACCEPTED' | 'SENT' | 'ANSWERED' | 'DONE' | 'DECLINED';
export type AgencyOutcome = 'GRANTED' | 'MORE_NEEDED' | 'REFUSED';
export type ReferralAct = 'ACCEPT' | 'DECLINE' | 'SEND' | 'FINISH' | 'ABANDON' | 'REOPEN';

export interface Referral {
  id: string;
  version: number;
  label: LocalisedText;
  citation: { document: string; clause: string };
  agencyName: LocalisedText | null;
  period: string;
  state: ReferralState;
  dueOn: string | null;
  overdue: boolean;
  outcome: AgencyOutcome | null;
  allowedActions: string[];
  actions: { kind: string; at: string; by: string | null; text: string | null }[];
}

export interface OpenService {
  service: string;
  label: LocalisedText;
  missing: LocalisedText[];
}

export const caseReferralsQuery = operation<{ case: { referrals: Referral[]; openServices: OpenService[] } | null }, { id: string }>(
  `query WorkbenchCaseReferrals($id: ID!) {
  case(id: $id) {
    referrals {
      id version label { zh en } citation { document clause } agencyName { zh en } period state dueOn overdue outcome allowedActions
      actions { kind at by text }
    }
    openServices { service label { zh en } missing { zh en } }
  }
}`,
);

export interface ListedReferral {
  id: string;
  label: LocalisedText;
  agencyName: LocalisedText | null;
  period: string;
  state: ReferralState;
  dueOn: string | null;
  overdue: boolean;
  case: { id: string; number: string | null; child: { name: string | null } } | null;
}

type Filter = { states?: ReferralState[]; overdue?: boolean };

export const referralsQuery = operation<
  { referralQueue: { edges: { node: ListedReferral }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } },
  { filter: Filter; sort: ListOrder; after?: string }
>(`query WorkbenchReferrals($filter: ReferralFilter, $sort: ListOrder, $after: String) {
  referralQueue(filter: $filter, sort: $sort, first: 50, after: $after) {
    edges { node { id label { zh en } agencyName { zh en } period state dueOn overdue case { id number child { name } } } }
    pageInfo { endCursor hasNextPage }
  }
}`);

export interface AgencyReferral {
  id: string;
  version: number;
  label: LocalisedText;
  period: string;
  state: ReferralState;
  sentOn: string | null;
  dueOn: string | null;
  overdue: boolean;
  outcome: AgencyOutcome | null;
  childName: string | null;
  childResidentId: string | null;
  countyName: LocalisedText | null;
}

export const agencyReferralsQuery = operation<
  { agencyReferrals: { edges: { node: AgencyReferral }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } },
  { filter: Filter; after?: string }
>(`query WorkbenchAgencyReferrals($filter: ReferralFilter, $after: String) {
  agencyReferrals(filter: $filter, first: 50, after: $after) {
    edges { node { id version label { zh en } period state sentOn dueOn overdue outcome childName childResidentId countyName { zh en } } }
    pageInfo { endCursor hasNextPage }
  }
}`);

type Act<Input> = Operation<{ act: { id: string } | Refusal }, { input: Input & { idempotencyKey: string } }>;
type Versioned = { referralId: string; version: number };

export const answerOffer: Act<Versioned & { accepted: boolean; reason: string }> =
  operation(`mutation WorkbenchAnswerOffer($input: AnswerOfferInput!) {
  act: answerOffer(input: $input) {
    ... on Referral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const sendReferral: Act<Versioned> = operation(`mutation WorkbenchSendReferral($input: SendReferralInput!) {
  act: sendReferral(input: $input) {
    ... on Referral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const reopenReferral: Act<Versioned & { reason: string }> =
  operation(`mutation WorkbenchReopenReferral($input: ReopenReferralInput!) {
  act: reopenReferral(input: $input) {
    ... on Referral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const closeReferral: Act<Versioned & { done: boolean; text: string }> =
  operation(`mutation WorkbenchCloseReferral($input: CloseReferralInput!) {
  act: closeReferral(input: $input) {
    ... on Referral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const offerReferral: Act<{ caseId: string; service: string; reason: string }> =
  operation(`mutation WorkbenchOfferReferral($input: OfferReferralInput!) {
  act: offerReferral(input: $input) {
    ... on Referral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const answerReferral: Act<Versioned & { outcome: AgencyOutcome; text: string }> =
  operation(`mutation WorkbenchAnswerReferral($input: AnswerReferralInput!) {
  act: answerReferral(input: $input) {
    ... on AgencyReferral { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export interface RevealedReferral {
  childName: string | null;
  childResidentId: string | null;
  guardianName: string | null;
  guardianPhone: string | null;
}

export const revealReferral = operation<
  { act: RevealedReferral | Refusal },
  { input: { referralId: string; reason: string; idempotencyKey: string } }
>(`mutation WorkbenchRevealReferral($input: RevealReferralInput!) {
  act: revealReferral(input: $input) {
    ... on RevealedReferral { childName childResidentId guardianName guardianPhone }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);
