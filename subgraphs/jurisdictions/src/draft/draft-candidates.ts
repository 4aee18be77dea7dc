import type { DraftDescription, Policy } from '@onething/policy';
import {
  checkDraft,
  checkOutcomesOfDraft,
  type DraftProblem,
  type DraftToCheck,
  layDraftOver,
  type LaidOver,
} from '@onething/policy-packs';
import { jurisdictionPrefix, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { changeOf, changesOf, describedPlace, descriptionOf } from './draft-changes.ts';
import { PaidMonth } from './paid-month.entity.ts';
import type { PolicyDraftChange } from './policy-draft-change.entity.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';

const keptCandidates = 8;

/** A draft laid over what is published, with its rows. */
export interface Candidate extends LaidOver {
  description: DraftDescription;
  rows: PolicyDraftChange[];
}

/** The id by which values of a draft are told from published ones. */
export const draftReleaseId = (draftId: string): string => `draft-${draftId}`;

/** What the policy would be with a draft published, and what is wrong with it. */
export class DraftCandidates {
  readonly #kit: Kit;
  readonly #laidOver = new Map<string, LaidOver>();
  #of: Policy | undefined;
  #tried: { key: string; of: Policy; problems: DraftProblem[] } | undefined;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** What the tree holds for the draft's place; of a new place what the draft itself says. */
  describe(draft: PolicyDraft, rows: readonly PolicyDraftChange[]): DraftDescription {
    const known = this.#kit.policy.current().jurisdiction(draft.code);
    const place = describedPlace(rows.map(changeOf)) ?? known ?? { name: { zh: draft.code, en: draft.code }, kind: 'county' as const };
    return descriptionOf(draft, { name: place.name, kind: place.kind });
  }

  /** The draft as it stands, laid over all that is published. */
  async of(draft: PolicyDraft, manager: EntityManager = this.#kit.database.manager): Promise<Candidate> {
    const rows = await changesOf(manager, draft.id);
    return { ...this.layOver(draft, rows), rows };
  }

  /** The same with rows that may not be saved yet. */
  layOver(draft: PolicyDraft, rows: readonly PolicyDraftChange[]): Omit<Candidate, 'rows'> {
    const description = this.describe(draft, rows);
    const publication = { publishedOn: this.#kit.clock.today(), releaseId: draftReleaseId(draft.id) };
    const lay = (): LaidOver => layDraftOver(this.#kit.policy.releases(), description, rows.map(changeOf), publication);
    return {
      ...this.#kept(`${draft.id} ${draft.revision} ${draft.version} ${publication.publishedOn}`, this.#kit.policy.current(), lay),
      description,
    };
  }

  /** Everything that is wrong with the draft as it stands, its outcomes tried as well: kept, for it takes a second or two. */
  async allProblems(draft: PolicyDraft, rows: readonly PolicyDraftChange[], manager: EntityManager): Promise<DraftProblem[]> {
    const toCheck = await this.#toCheck(draft, rows, manager);
    const problems = checkDraft(toCheck);
    if (problems.some(({ atField }) => atField)) return problems;
    const key = `${draft.id} ${draft.revision}`;
    if (this.#tried?.key !== key || this.#tried.of !== toCheck.policy) {
      this.#tried = { key, of: toCheck.policy, problems: checkOutcomesOfDraft(toCheck) };
    }
    return [...problems, ...this.#tried.problems];
  }

  /** What is wrong with the draft as these rows would have it, as far as it is seen at once. */
  async problems(draft: PolicyDraft, rows: readonly PolicyDraftChange[], manager: EntityManager): Promise<DraftProblem[]> {
    return checkDraft(await this.#toCheck(draft, rows, manager));
  }

  async #toCheck(draft: PolicyDraft, rows: readonly PolicyDraftChange[], manager: EntityManager): Promise<DraftToCheck> {
    const description = this.describe(draft, rows);
    const changes = rows.map(changeOf);
    const published = this.#kit.policy.releases();
    const today = this.#kit.clock.today();
    const paidThrough = await paidThroughOf(manager, draft.code);
    const layOver = (): LaidOver =>
      layDraftOver(published, description, changes, { publishedOn: today, releaseId: draftReleaseId(draft.id) });
    return {
      draft: description,
      changes,
      published,
      policy: this.#kit.policy.current(),
      layOver,
      today,
      retroactive: draft.retroactive,
      ...(paidThrough && { paidThrough }),
    };
  }

  /** Kept as long as nothing else is published: the compiled policy tells. */
  #kept(key: string, current: Policy, make: () => LaidOver): LaidOver {
    if (this.#of !== current) this.#laidOver.clear();
    this.#of = current;
    const known = this.#laidOver.get(key) ?? make();
    this.#laidOver.set(key, known);
    for (const oldest of this.#laidOver.keys()) {
      if (this.#laidOver.size <= keptCandidates) break;
      this.#laidOver.delete(oldest);
    }
    return known;
  }
}

/** The last month that a county of the place has paid. */
async function paidThroughOf(manager: EntityManager, code: string): Promise<string | undefined> {
  const row = await manager
    .createQueryBuilder(PaidMonth, 'paid')
    .select('MAX(paid.month)', 'month')
    .where('paid.county LIKE :county', { county: `${jurisdictionPrefix(code).slice(0, 6)}%` })
    .getRawOne<{ month: string | null }>();
  return row?.month ?? undefined;
}
