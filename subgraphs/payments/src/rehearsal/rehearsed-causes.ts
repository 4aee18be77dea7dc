import type { EntityManager } from 'typeorm';
import type { Kit } from '@onething/subgraph-kit';
import { RehearsedClause } from './rehearsal.entity.ts';
import type { AmountCause } from './rehearse-amounts/amount-effect.ts';
import { RehearsedCause } from './rehearsed-amounts.type.ts';

/** The clauses of a rehearsal by their keys. */
export async function rehearsedCauses(
  { fields }: Pick<Kit, 'fields'>,
  manager: EntityManager,
  rehearsalId: string,
): Promise<Map<string, RehearsedCause>> {
  const rows = await manager.findBy(RehearsedClause, { rehearsalId });
  return new Map(
    rows.map((row) => {
      const { label, citation } = JSON.parse(fields.open(row, 'words')) as AmountCause;
      return [row.clauseKey, Object.assign(new RehearsedCause(), { id: row.clauseKey, label, citation })];
    }),
  );
}
