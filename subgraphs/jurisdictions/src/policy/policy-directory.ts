import { compilePolicy, type Policy, type PolicyLayerRelease } from '@onething/policy';
import { dayInChina, type Kit, Misuse } from '@onething/subgraph-kit';
import { PublishedRelease } from '../release/published-release.entity.ts';
import type { PolicyMoment } from './policy-moment.ts';

/** When something is asked: what holds on `asOf`, as it was known at `knownAt`. */
export interface AskedTime {
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}

const keptPolicies = 8;

/** Finds the policy of a moment, or of exactly the releases somebody pinned. */
export class PolicyDirectory {
  readonly #kit: Kit;
  readonly #compiled = new Map<string, Policy>();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** The policy as it stands now, for today. */
  now(): PolicyMoment {
    const today = this.#kit.clock.today();
    return { ...this.#current(), on: today, knownOn: today };
  }

  /**
   * The policy of the time asked. What was known at an instant: releases published by that day and, unless they came with the first
   * boot, recorded here by that instant. Without `knownAt` everything known now counts, also for a day in the past.
   */
  async at({ asOf, knownAt }: AskedTime): Promise<PolicyMoment> {
    const today = this.#kit.clock.today();
    const on = asOf ?? (knownAt ? dayInChina(knownAt) : today);
    if (!knownAt) return { ...this.#current(), on, knownOn: today };
    const rows = await this.#kit.database.manager.find(PublishedRelease);
    const unknown = new Set(
      rows.filter((row) => !row.founding && Date.parse(row.recordedAt) > Date.parse(knownAt)).map(({ code, hash }) => `${code} ${hash}`),
    );
    const knownOn = dayInChina(knownAt);
    if (unknown.size === 0) return { ...this.#current(), on, knownOn };
    const releases = this.#kit.policy.releases().filter(({ code, hash }) => !unknown.has(`${code} ${hash}`));
    return { policy: this.#compile(releases), releases, on, knownOn };
  }

  /** The policy of exactly these releases. Throws BAD_INPUT when one of them is not held here. */
  pinned(hashes: readonly string[], asOf?: string | null): PolicyMoment {
    const wanted = new Set(hashes);
    const releases = this.#kit.policy.releases().filter(({ hash }) => wanted.has(hash));
    const held = new Set(releases.map(({ hash }) => hash));
    if (hashes.some((hash) => !held.has(hash))) throw new Misuse('BAD_INPUT', 'releaseHashes names a release that is not held here');
    // Pinned releases were all in force when they were pinned: the day of the question must not drop one of them.
    const latest = releases
      .map(({ effectiveFrom, publishedOn }) => (effectiveFrom > publishedOn ? effectiveFrom : publishedOn))
      .toSorted()
      .at(-1);
    const today = this.#kit.clock.today();
    const on = asOf ?? (latest && latest > today ? latest : today);
    return { policy: this.#compile(releases), releases, on, knownOn: on };
  }

  #current(): Pick<PolicyMoment, 'policy' | 'releases'> {
    return { policy: this.#kit.policy.current(), releases: this.#kit.policy.releases() };
  }

  #compile(releases: PolicyLayerRelease[]): Policy {
    const key = releases
      .map(({ code, hash }) => `${code}=${hash}`)
      .toSorted()
      .join(' ');
    const known = this.#compiled.get(key);
    if (known) return known;
    const policy = compilePolicy(releases);
    this.#compiled.set(key, policy);
    for (const oldest of this.#compiled.keys()) {
      if (this.#compiled.size <= keptPolicies) break;
      this.#compiled.delete(oldest);
    }
    return policy;
  }
}
