import type { ServiceTokenKeys, RequestContext, Kit } from '@onething/subgraph-kit';

/** What this subgraph is given besides the kit. */
export interface ChildrenServices {
  /** Public keys of the gateway: they verify upload receipts. */
  receiptKeys: ServiceTokenKeys;
}

export type ChildrenContext = RequestContext<ChildrenServices>;
export type ChildrenKit = Kit<ChildrenServices>;
