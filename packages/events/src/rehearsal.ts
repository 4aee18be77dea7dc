import type { ReleasePublished } from './release-published.ts';

/** The rules of one side of a rehearsal: exactly these releases, so that every page of it is calculated under the same. */
export interface RehearsedRules {
  /** Place whose rules are asked; another than that of the cases when two places are compared. */
  code: string;
  /** The releases that count, by code and hash; each is held by every subgraph. */
  releases: { code: string; hash: string }[];
  /** Releases nobody has published yet: the draft. */
  laid: ReleasePublished['release'][];
  /** Only what took effect by `on` and was published by `knownOn` counts, and goes on to hold; null: the releases as they are. */
  heldOn: { on: string; knownOn: string } | null;
}

/** The stored cases of a place are to be answered under two sets of rules, without any effect on them. */
export interface RehearsalRequested {
  rehearsalId: string;
  /** Place whose cases, and those of all places below, are answered. */
  code: string;
  /** Day as of which both sides are asked, `YYYY-MM-DD`. */
  on: string;
  /** First of the twelve months whose cost is told, `YYYY-MM`. */
  fromMonth: string;
  /** The day it was asked for: what is due for months before is arrears, and what was due before is late. */
  today: string;
  before: RehearsedRules;
  after: RehearsedRules;
}

/** Nobody waits for the rehearsal any more: its draft was changed. */
export interface RehearsalCancelled {
  rehearsalId: string;
}

/** One subgraph has answered all its cases. Figures only; names and cases stay where they are kept. */
export interface RehearsalPartCompleted {
  rehearsalId: string;
  outcome: 'COMPLETED' | 'FAILED';
  /** How many stored cases were answered. */
  cases: number;
  /** How many of them are not answered alike. */
  changed: number;
}
