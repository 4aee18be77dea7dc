import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import type { BankFile } from './bank-adapter.ts';
import type { BankBatch } from './bank-batch.entity.ts';
import type { BankLayout } from './bank-layout.ts';
import { runBankLines } from './run-bank-lines.ts';
import { writeBankFile, type WrittenBankFile } from './write-bank-file.ts';

/** The file of a run, written anew from its frozen payments. */
export function writeRunFile(
  kit: PaymentsKit,
  manager: EntityManager,
  { runId, batchKey, layout }: { runId: string; batchKey: string; layout: BankLayout },
): Promise<WrittenBankFile> {
  return writeBankFile(layout, batchKey, runBankLines(kit, manager, runId));
}

/** SHA-256 of the bytes, hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The file of a batch as it was fixed when sending was asked for. Throws when the bytes are not the same any more. */
export async function bankFileOf(kit: PaymentsKit, manager: EntityManager, batch: BankBatch): Promise<BankFile> {
  const { content, mediaType } = await writeRunFile(kit, manager, batch);
  if (digestOf(content) !== batch.contentHash) throw new Error('the bank file is not what was fixed when sending was asked for');
  return { key: batch.batchKey, fileName: batch.fileName, mediaType, layout: JSON.stringify(batch.layout), content };
}
