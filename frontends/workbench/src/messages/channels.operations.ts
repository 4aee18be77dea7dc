/** What an administrator sees of the outbound channels. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';
import type { ConnectionPage } from '../pieces/use-pages.ts';

export interface Delivery {
  id: string;
  channel: 'SMS' | 'EMAIL';
  state: 'WAITING' | 'SENT' | 'WITHHELD' | 'DEAD';
  attempts: number;
  problem: string | null;
  createdAt: string;
  text: LocalisedText;
}

/** What the sandbox would have sent, word for word. */
export interface SandboxMessage {
  id: string;
  channel: Delivery['channel'];
  address: string;
  text: string;
  at: string;
}

/** Which deliveries, and in which order; the next page begins after `after`. */
export interface DeliveriesAsked {
  filter: { states?: Delivery['state'][]; channel?: Delivery['channel'] };
  sort: 'NEWEST_FIRST' | 'OLDEST_FIRST';
}

export const deliveriesQuery = operation<{ messageDeliveries: ConnectionPage<Delivery> }, DeliveriesAsked & { after?: string }>(`
  query WorkbenchDeliveries($filter: DeliveryFilter, $sort: DeliverySort, $after: String) {
    messageDeliveries(filter: $filter, sort: $sort, first: 50, after: $after) {
      edges { node { id channel state attempts problem createdAt text { zh en } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const sandboxQuery = operation<{ sandboxMessages: ConnectionPage<SandboxMessage> }, DeliveriesAsked & { after?: string }>(`
  query WorkbenchSandboxMessages($filter: DeliveryFilter, $sort: DeliverySort, $after: String) {
    sandboxMessages(filter: $filter, sort: $sort, first: 50, after: $after) {
      edges { node { id channel address text at } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const retryDelivery: Act<{ deliveryId: string }> = operation(`
  mutation WorkbenchRetryDelivery($input: RetryDeliveryInput!) {
    act: retryDelivery(input: $input) {
      ... on MessageDelivery { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
