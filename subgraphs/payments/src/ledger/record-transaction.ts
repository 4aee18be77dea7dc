import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import type { LedgerAccountCode, LedgerKindCode } from './ledger-accounts.ts';
import { LedgerPosting } from './ledger-posting.entity.ts';
import { LedgerTransaction } from './ledger-transaction.entity.ts';

/** A transaction before it is recorded. Debits are positive, credits negative. */
export interface TransactionDraft {
  jurisdictionCode: string;
  restricted: boolean;
  fiscalYear: number;
  kind: LedgerKindCode;
  /** What it records; the same is never recorded twice. */
  sourceKey: string;
  runId?: string;
  postings: [LedgerAccountCode, number][];
}

/**
 * Records a transaction in the unit of work of `manager`. Sides of 0 are left out; where none remains, nothing is recorded. Throws when the sides do
 * not add up to zero, and on a second transaction of the same source: the unit of work is undone.
 */
export async function recordTransaction(kit: PaymentsKit, manager: EntityManager, draft: TransactionDraft): Promise<void> {
  const postings = draft.postings.filter(([, amountFen]) => amountFen !== 0);
  const balance = postings.reduce((total, [, amountFen]) => total + amountFen, 0);
  if (balance !== 0) throw new Error(`a transaction that does not balance: ${draft.kind}`);
  if (postings.length === 0) return;
  const { jurisdictionCode, restricted, fiscalYear, kind, sourceKey, runId = null } = draft;
  const id = kit.ids.next();
  await manager.insert(LedgerTransaction, {
    id,
    jurisdictionCode,
    restricted,
    fiscalYear,
    kind,
    sourceKey,
    runId,
    recordedAt: kit.clock.now(),
  });
  const rows = postings.map(([account, amountFen], index) => ({
    id: kit.ids.next(),
    transactionId: id,
    line: index + 1,
    account,
    amountFen,
  }));
  await manager.insert(LedgerPosting, rows);
}
