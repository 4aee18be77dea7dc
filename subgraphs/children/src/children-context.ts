import type { MessageChannel } from './delivery/message-channel.ts';
import type { QuietHours } from './delivery/quiet-hours.ts';
import type { ServiceTokenKeys, RequestContext, Kit } from '@onething/subgraph-kit';

/** What this subgraph is given besides the kit. */
export interface ChildrenServices {
  /** Public keys of the gateway: they verify upload receipts. */
  receiptKeys: ServiceTokenKeys;
  /** Ways to tell people outside the platform; none: only the inbox tells them. */
  channels: readonly MessageChannel[];
  /** When nobody is rung. */
  quietHours: QuietHours;
}

export type ChildrenContext = RequestContext<ChildrenServices>;
export type ChildrenKit = Kit<ChildrenServices>;
