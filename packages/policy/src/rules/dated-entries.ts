import type { CitationReference, PolicyDocument } from '../pack-types.ts';
import type { Citation, PolicyLayerRelease } from '../types.ts';

/** A value of a policy document with its dates filled in and the release it came with. */
export interface DatedEntry<Value> {
  value: Value;
  from: string;
  publishedOn: string;
  release: PolicyLayerRelease;
  document: PolicyDocument;
}

/** The two dates a question is answered by: when it is due, and what had been published by then. */
export interface AsOf {
  on: string;
  knownOn: string;
}

export function policyDocuments(release: PolicyLayerRelease): PolicyDocument[] {
  return Object.values(release.content.policy ?? {});
}

/** The citation itself, or the one the document keeps under the key. */
export function resolveCitation(reference: CitationReference | undefined, document: PolicyDocument): Citation | undefined {
  return typeof reference === 'string' ? document.citations[reference] : reference;
}

/**
 * Values of all levels in the order in which they override each other: country first, then by the day they hold from,
 * then by the day they were published.
 */
export function datedEntries<Value extends { from?: string; publishedOn?: string }>(
  releases: readonly PolicyLayerRelease[],
  asOf: AsOf,
  pick: (document: PolicyDocument) => Value[],
): DatedEntry<Value>[] {
  const entries = releases.flatMap((release) =>
    policyDocuments(release).flatMap((document) =>
      pick(document).map((value) => ({
        value,
        from: value.from ?? document.effectiveFrom,
        publishedOn: value.publishedOn ?? document.publishedOn,
        release,
        document,
      })),
    ),
  );
  const known = entries.filter(({ from, publishedOn }) => from <= asOf.on && publishedOn <= asOf.knownOn);
  return sortByOverride(known, releases);
}

function sortByOverride<Value>(entries: DatedEntry<Value>[], releases: readonly PolicyLayerRelease[]): DatedEntry<Value>[] {
  const levels = [...new Set(releases.map(({ code }) => code))];
  const rank = (entry: DatedEntry<Value>): string =>
    `${String(levels.indexOf(entry.release.code)).padStart(2, '0')} ${entry.from.padEnd(10)} ${entry.publishedOn}`;
  return entries
    .map((entry) => ({ entry, key: rank(entry) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ entry }) => entry);
}
