/** What an administrator sees of the outbound channels. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Act } from '../case/acts.operations.ts';

export interface Delivery {
  id: string;
  channel: 'SMS' | 'EMAIL';
  state: 'WAITING' | 'SENT' | 'WITHHELD' | 'DEAD';
  attempts: number;
  problem: string | null;
  createdAt: string;
  text: LocalisedText;
}

export interface ChannelsResult {
  messageDeliveries: { edges: { node: Delivery }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  sandboxMessages: { edges: { node: { id: string; channel: 'SMS' | 'EMAIL'; address: string; text: string; at: string } }[] };
}

export const channelsQuery = operation<ChannelsResult, { filter: { states?: Delivery['state'][] }; first: number }>(`
  query WorkbenchChannels($filter: DeliveryFilter, $first: Int) {
    messageDeliveries(filter: $filter, first: $first) {
      edges { node { id channel state attempts problem createdAt text { zh en } } }
      pageInfo { hasNextPage endCursor }
    }
    sandboxMessages(first: $first) { edges { node { id channel address text at } } }
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
