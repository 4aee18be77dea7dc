import { idempotent, notFound } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../../run/find-run.ts';
import { requireReason } from '../../run/run-refusals.ts';
import type { BankFile } from '../bank-adapter.ts';
import { BankBatch } from '../bank-batch.entity.ts';
import { bankFileOf } from '../bank-file-of.ts';

/** A bank file that is handed out, and its number of lines. */
export type HandedOutFile = BankFile & { lineCount: number };

/**
 * Hands the file of a run out to its sender, with names and accounts in plain, for carrying it to the bank. Audited with its reason before it is
 * made; a repeated request gives the same bytes. NOT_FOUND before sending was asked for.
 */
export async function exportBankFile(
  context: PaymentsContext,
  input: { idempotencyKey: string; runId: string; reason: string },
): Promise<HandedOutFile> {
  const run = await findRun(context, input.runId, ['paymentSender']);
  const reason = requireReason(input.reason);
  const batch = await context.database.read.manager.findOneBy(BankBatch, { runId: run.id });
  if (!batch) throw notFound();
  await idempotent(context, 'exportBankFile', { ...input }, async (manager) => {
    const { jurisdictionCode } = run;
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: context.caller.subject,
      action: 'bank-file-export',
      subject: run.id,
      reason,
    });
    return run.id;
  });
  return { ...(await bankFileOf(context, context.database.read.manager, batch)), lineCount: batch.lineCount };
}
