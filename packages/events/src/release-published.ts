import type { LocalisedName } from './evidence.ts';

/** One immutable release of one jurisdiction layer, as published. `content` is checked against `hash` by whoever keeps it. */
export interface ReleasePublished {
  release: {
    code: string;
    name: LocalisedName;
    kind: string;
    releaseId: string;
    publishedOn: string;
    effectiveFrom: string;
    sample?: boolean;
    /** `sha256:` + hash of the canonical content. */
    hash: string;
    content: unknown;
  };
  /** How many releases published together with this one are still to come: a subgraph decides nothing before the last. */
  remaining?: number;
}
