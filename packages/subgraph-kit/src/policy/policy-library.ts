import { type LayerReference, type Policy, type PolicyLayerRelease, releasesPassedOver } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import { compiledPolicy } from './compiled-policies.ts';
import type { PolicyKernel } from './policy-kernel.ts';
import { PolicyReleaseRow } from './policy-release.entity.ts';

/** A release was named or sent that this subgraph does not hold or whose content is not what its hash says. */
export class UnknownRelease extends Error {
  override name = 'UnknownRelease';
}

/** No release has arrived yet: the subgraph is not ready. */
export class NoPolicyYet extends Error {
  override name = 'NoPolicyYet';
}

/** The policy releases of one subgraph: kept for ever, compiled when first asked. */
export class PolicyLibrary {
  readonly #kernel: PolicyKernel;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #database: Database;
  readonly #releases = new Map<string, PolicyLayerRelease>();
  readonly #whenReady = Promise.withResolvers<void>();
  #remaining = 0;
  #compiled: Policy | undefined;

  constructor(kernel: PolicyKernel, database: Database, clock: Clock, ids: Ids) {
    this.#kernel = kernel;
    this.#database = database;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Whether there is a policy to ask: some release, and none of those published together is still to come. */
  get ready(): boolean {
    return this.#releases.size > 0 && this.#remaining === 0;
  }

  /** Resolves when it is ready for the first time. */
  whenReady(): Promise<void> {
    return this.#whenReady.promise;
  }

  /** The policy of all releases held. Throws `NoPolicyYet`, or what the compiler finds wrong with the packs. */
  current(): Policy {
    if (this.#releases.size === 0) throw new NoPolicyYet('no policy release has arrived yet');
    this.#compiled ??= compiledPolicy(this.#kernel, this.releases());
    return this.#compiled;
  }

  /**
   * The policy an open case follows that was begun on a day: releases may leave open cases under the law they were begun under. The same as `current`
   * where none does.
   */
  forOpenCase(startedOn: string): Policy {
    const releases = this.releases();
    const passedOver = new Set(releasesPassedOver(releases, { startedOn, on: this.#clock.today() }));
    if (passedOver.size === 0) return this.current();
    return compiledPolicy(
      this.#kernel,
      releases.filter((release) => !passedOver.has(release)),
    );
  }

  /** All releases held, for replaying a decision. */
  releases(): PolicyLayerRelease[] {
    return [...this.#releases.values()];
  }

  /** Throws `UnknownRelease` unless every layer is held: nothing is decided or replayed under a release nobody has. */
  requireLayers(layers: readonly LayerReference[]): void {
    const unknown = layers.find(({ code, hash }) => !this.#releases.has(keyOf(code, hash)));
    if (unknown) throw new UnknownRelease(`release ${unknown.releaseId} of ${unknown.code} is not held here`);
  }

  /**
   * Keeps a release in the unit of work of `manager`; one that is held already changes nothing. `remaining`: how many published together
   * with it are still to come. Throws `UnknownRelease` when its hash is wrong.
   */
  async accept(manager: EntityManager, release: PolicyLayerRelease, remaining = 0): Promise<void> {
    if (this.#releases.has(keyOf(release.code, release.hash))) {
      this.#database.afterCommit(() => this.#hold(release, remaining));
      return;
    }
    if (this.#kernel.hashLayer(release.content) !== release.hash) {
      throw new UnknownRelease(`content of release ${release.releaseId} of ${release.code} does not match its hash`);
    }
    const { code, hash, releaseId, publishedOn, effectiveFrom } = release;
    if (!(await manager.existsBy(PolicyReleaseRow, { code, hash }))) {
      const row = { id: this.#ids.next(), code, hash, releaseId, publishedOn, effectiveFrom, release, receivedAt: this.#clock.now() };
      await manager.insert(PolicyReleaseRow, row as never);
    }
    this.#database.afterCommit(() => this.#hold(release, remaining));
  }

  /** Reads what earlier runs have kept. */
  async load(): Promise<void> {
    for (const { release } of await this.#database.read.manager.find(PolicyReleaseRow)) this.#hold(release, 0);
  }

  #hold(release: PolicyLayerRelease, remaining: number): void {
    this.#remaining = remaining;
    const key = keyOf(release.code, release.hash);
    if (!this.#releases.has(key)) this.#compiled = undefined;
    this.#releases.set(key, release);
    if (this.ready) this.#whenReady.resolve();
  }
}

function keyOf(code: string, hash: string): string {
  return `${code} ${hash}`;
}
