import type { Kit } from '@onething/subgraph-kit';
import { addToRows, insertRows } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import type { CaseEffectKind } from '../enums.ts';
import { RehearsedCaseClause, RehearsedCaseCount, RehearsedCaseRow } from '../rehearsal.entity.ts';
import type { CaseCause } from '../rehearsal.entity.ts';
import type { CaseEffect } from './open-case-effects.ts';
import type { StoredCase } from './stored-cases.ts';

/** Stands for the clause of a restricted case, which could tell what it is about. */
const untold = 'RESTRICTED';

/** What a page of cases comes to: the changed ones as rows, all of them counted. Memory is that of one page. */
export class RehearsedCaseRows {
  readonly #kit: Pick<Kit, 'keyedHash' | 'ids'>;
  readonly #rehearsalId: string;
  readonly #rows: RehearsedCaseRow[] = [];
  readonly #counts = new Map<string, RehearsedCaseCount>();
  readonly #causes = new Map<string, CaseCause>();

  constructor(kit: Pick<Kit, 'keyedHash' | 'ids'>, rehearsalId: string) {
    this.#kit = kit;
    this.#rehearsalId = rehearsalId;
  }

  /** Adds something that would be otherwise for a case. */
  add({ record, subject }: StoredCase, { kind, cause, details }: CaseEffect): void {
    const rehearsalId = this.#rehearsalId;
    const clauseKey = record.restricted ? untold : this.#keyOf(cause);
    const open = record.decidedAt === null;
    const place = { rehearsalId, countyCode: record.countyCode, kind, category: record.storedCategory, clauseKey, open };
    this.#count(place);
    if (record.restricted) return;
    this.#causes.set(clauseKey, cause);
    const row = { ...place, id: this.#kit.ids.next(), caseId: record.id, details: { category: subject.category, ...details } };
    this.#rows.push(Object.assign(new RehearsedCaseRow(), row));
  }

  /** Writes all of it in the unit of work of `manager`. */
  readonly write = async (manager: EntityManager): Promise<void> => {
    await insertRows(manager, RehearsedCaseRow, this.#rows);
    await addToRows(manager, RehearsedCaseCount, [...this.#counts.values()]);
    const rehearsalId = this.#rehearsalId;
    const keys = [...this.#causes.keys()];
    if (keys.length === 0) return;
    const known = new Set((await manager.findBy(RehearsedCaseClause, { rehearsalId, clauseKey: In(keys) })).map((row) => row.clauseKey));
    for (const [clauseKey, words] of this.#causes)
      if (!known.has(clauseKey)) await manager.insert(RehearsedCaseClause, { rehearsalId, clauseKey, words });
  };

  #count(place: Omit<RehearsedCaseCount, 'cases'> & { kind: CaseEffectKind }): void {
    const name = JSON.stringify(place);
    const count = this.#counts.get(name) ?? Object.assign(new RehearsedCaseCount(), place, { cases: 0 });
    count.cases += 1;
    this.#counts.set(name, count);
  }

  #keyOf({ label, citation }: CaseCause): string {
    return this.#kit.keyedHash(`rehearsal clause ${citation ? `${citation.document} ${citation.clause}` : label.zh}`).slice(0, 16);
  }
}
