import type { Policy, PolicyLayerRelease } from '@onething/policy';

/** The policy of one moment: what holds on `on`, as far as it was known. Everything an answer says is read at one and the same moment. */
export interface PolicyMoment {
  policy: Policy;
  /** The releases it was made of. */
  releases: readonly PolicyLayerRelease[];
  /** The day asked about, `YYYY-MM-DD`. */
  on: string;
  /** The day by which a release had to be published to count, `YYYY-MM-DD`. */
  knownOn: string;
}
