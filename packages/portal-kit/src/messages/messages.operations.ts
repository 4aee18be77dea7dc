/** The inbox of whoever is signed in: the same for applicants and officers. */
import { operation } from '../graphql/operation.ts';
import type { LocalisedText } from '../host/host.ts';
import type { Refusal } from '../graphql/refusal.ts';

/** A message to the person or their office: a case number and what happened. */
export interface InboxMessage {
  id: string;
  caseId: string;
  countyCode: string;
  /** ISO instant. */
  at: string;
  /** Day in China, `YYYY-MM-DD`. */
  onDate: string;
  read: boolean;
  /** The report of a child in danger it is about; null of a message about a case. */
  protectionReportId?: string | null;
  text: LocalisedText;
}

export interface InboxPage {
  myMessages: { edges: { node: InboxMessage }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export const inboxQuery = operation<InboxPage, { filter: { unread?: true }; first: number; after?: string | null }>(`
  query Inbox($filter: MessageFilter, $first: Int, $after: String) {
    myMessages(filter: $filter, first: $first, after: $after) {
      edges { node { id caseId countyCode at onDate read protectionReportId text { zh en } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const unreadCountQuery = operation<{ unreadMessageCount: number }>(`
  query UnreadCount { unreadMessageCount }
`);

export interface ReadMessagesInput {
  messageIds?: string[];
  all?: boolean;
  unread?: boolean;
  idempotencyKey: string;
}

export const readMessagesMutation = operation<
  { readMessages: { __typename: 'MessagesRead'; unreadCount: number } | Refusal },
  { input: ReadMessagesInput }
>(`
  mutation ReadMessages($input: ReadMessagesInput!) {
    readMessages(input: $input) {
      __typename
      ... on MessagesRead { unreadCount }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
