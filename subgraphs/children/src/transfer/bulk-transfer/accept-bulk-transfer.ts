import { holds, idempotent, Misuse, notFound } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { maySeeBatch } from './begin-bulk-transfer.ts';
import { TransferBatchRow } from './transfer-batch.entity.ts';

export interface AcceptBulkTransfer {
  batchId: string;
  idempotencyKey: string;
}

/** Whoever confirms for the new county takes over all files of a bulk transfer together; they follow one by one in the background. */
export async function acceptBulkTransfer(context: ChildrenContext, input: AcceptBulkTransfer): Promise<void> {
  await idempotent(context, 'acceptBulkTransfer', input, async (manager) => {
    const batch = await manager.findOneBy(TransferBatchRow, { id: input.batchId });
    if (!batch || !maySeeBatch(context, batch)) throw notFound();
    if (!holds(context.caller, ['countyConfirmer'], batch.toArea)) throw new Misuse('FORBIDDEN', 'Not allowed');
    if (batch.acceptedBySubject !== null) return null;
    const { subject, name } = context.caller;
    await manager.update(TransferBatchRow, { id: batch.id }, { acceptedBySubject: subject, acceptedByName: name ?? '' });
    await context.audit.append(manager, {
      jurisdictionCode: batch.toArea.slice(0, 6),
      actor: subject,
      action: 'accept-bulk-transfer',
      subject: batch.id,
    });
    return null;
  });
}
