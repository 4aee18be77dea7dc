import type { Category } from '@onething/policy';
import { addToRows, insertRows, type Kit } from '@onething/subgraph-kit';
import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import type { Dues } from '../../entitlement/calculate-dues/due.ts';
import type { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { rememberedKeys } from '../rehearsal-keys.ts';
import { RehearsedAmount, RehearsedClause, RehearsedEffect, RehearsedMonth } from '../rehearsal.entity.ts';
import type { AmountCause, AmountEffect, ComparedMonths } from './amount-effect.ts';

interface About {
  entitlement: Pick<Entitlement, 'id' | 'caseId'>;
  category: string;
  restricted: boolean;
}

interface BothSides {
  before: Dues;
  after: Dues;
  months: ComparedMonths;
  countyOf(payerCode: string): string;
}

/** What a page of entitlements comes to: the changed ones as rows, the rest as sums. Memory is that of one page. */
export class RehearsedPageRows {
  readonly #kit: Pick<Kit, 'keyedHash' | 'fields' | 'ids'>;
  readonly #rehearsalId: string;
  readonly #keys: ReturnType<typeof rememberedKeys>;
  readonly #amounts: RehearsedAmount[] = [];
  readonly #months = new Map<string, RehearsedMonth>();
  readonly #effects = new Map<string, RehearsedEffect>();
  readonly #causes = new Map<string, AmountCause>();

  constructor(kit: Pick<Kit, 'keyedHash' | 'fields' | 'ids'>, rehearsalId: string) {
    this.#kit = kit;
    this.#rehearsalId = rehearsalId;
    this.#keys = rememberedKeys(kit, rehearsalId);
  }

  /** Adds what is due on either side to the months of the counties that pay. */
  addMonths({ category, restricted }: About, { before, after, months, countyOf }: BothSides): void {
    const key = this.#keys.category(category as Category);
    for (const [side, dues] of [
      ['Before', before.dues],
      ['After', after.dues],
    ] as const) {
      for (const { month, payerCode, amountFen } of dues) {
        if (month < months.first || month > months.last || amountFen === 0) continue;
        const row = this.#monthOf({ countyCode: countyOf(payerCode), month, categoryKey: key, restricted });
        row[side === 'Before' ? 'beforeFen' : 'afterFen'] += amountFen;
        row[`paid${side}`] += 1;
      }
    }
  }

  /** Adds an entitlement whose two sides differ. */
  addEffect({ entitlement, category, restricted }: About, { payerCode, cause, ...effect }: AmountEffect): void {
    const rehearsalId = this.#rehearsalId;
    const keys = { categoryKey: this.#keys.category(category as Category), clauseKey: this.#keys.clause(cause) };
    // The words of a standard name its category: of cases kept under a scope they are not kept.
    if (!restricted) this.#causes.set(keys.clauseKey, cause);
    const place = { rehearsalId, countyCode: payerCode, kind: effect.kind, restricted, ...keys };
    const row = { ...place, ...effect, entitlementId: entitlement.id, caseId: entitlement.caseId };
    // Of cases kept under a scope only the sums are kept.
    if (!restricted) this.#amounts.push(Object.assign(new RehearsedAmount(), row));
    const name = `${payerCode} ${effect.kind} ${keys.categoryKey} ${keys.clauseKey} ${restricted}`;
    const sum = this.#effects.get(name) ?? Object.assign(new RehearsedEffect(), { ...place, ...noEffect });
    sum.cases += 1;
    for (const field of ['beforeFen', 'afterFen', 'differenceFen', 'arrearsFen', 'overpaidFen'] as const) sum[field] += effect[field];
    this.#effects.set(name, sum);
  }

  /** Writes all of it in the unit of work of `manager`. */
  readonly write = async (manager: EntityManager): Promise<void> => {
    await insertRows(manager, RehearsedAmount, this.#amounts);
    await addToRows(manager, RehearsedMonth, [...this.#months.values()]);
    await addToRows(manager, RehearsedEffect, [...this.#effects.values()]);
    await this.#writeClauses(manager);
  };

  #monthOf(place: Pick<RehearsedMonth, 'countyCode' | 'month' | 'categoryKey' | 'restricted'>): RehearsedMonth {
    const name = `${place.countyCode} ${place.month} ${place.categoryKey} ${place.restricted}`;
    const known = this.#months.get(name);
    if (known) return known;
    const sums = { beforeFen: 0, afterFen: 0, paidBefore: 0, paidAfter: 0 };
    const row = Object.assign(new RehearsedMonth(), { rehearsalId: this.#rehearsalId, ...place, ...sums });
    this.#months.set(name, row);
    return row;
  }

  async #writeClauses(manager: EntityManager): Promise<void> {
    const rehearsalId = this.#rehearsalId;
    const keys = [...this.#causes.keys()];
    if (keys.length === 0) return;
    const known = new Set((await manager.findBy(RehearsedClause, { rehearsalId, clauseKey: In(keys) })).map((row) => row.clauseKey));
    for (const [key, cause] of this.#causes) {
      if (known.has(key)) continue;
      const row = Object.assign(new RehearsedClause(), { id: this.#kit.ids.next(), rehearsalId, clauseKey: key });
      row.words = this.#kit.fields.seal(row, 'words', JSON.stringify(cause));
      await manager.insert(RehearsedClause, row);
    }
  }
}

const noEffect = { cases: 0, beforeFen: 0, afterFen: 0, differenceFen: 0, arrearsFen: 0, overpaidFen: 0 };

/** Takes away the rows of single entitlements; the sums name nobody and stay. */
export async function forgetAmounts(manager: EntityManager, rehearsalId: string): Promise<void> {
  for (const table of [RehearsedAmount] as (new () => ObjectLiteral)[]) await manager.delete(table, { rehearsalId });
}
