import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import { PaymentRun } from '../run/payment-run.entity.ts';
import type { BankFile } from './bank-adapter.ts';
import type { BankBatch } from './bank-batch.entity.ts';
import { wholeLayout } from './bank-layout.ts';
import { runBankLines } from './run-bank-lines.ts';
import { waitingFile } from './waiting-file.ts';
import { bankFileBytes, mediaTypeOf, noLines } from './write-bank-file.ts';

/** SHA-256 of the bytes, hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The file of a batch as it was fixed when sending was asked for: as it waits for the bank, else written anew from the run's frozen payments.
 * Throws when the bytes are not the same any more.
 */
export async function bankFileOf(kit: PaymentsKit, manager: EntityManager, batch: BankBatch): Promise<BankFile> {
  const { month } = await manager.findOneByOrFail(PaymentRun, { id: batch.runId });
  const head = { layout: wholeLayout(batch.layout), batchKey: batch.batchKey, month };
  const writtenAnew = (): AsyncIterable<Uint8Array> => bankFileBytes(head, runBankLines(kit, manager, batch.runId), noLines());
  for (const content of [() => waitingFile(kit, batch.id), writtenAnew]) {
    const { hash, byteCount } = await measured(content());
    if (hash === batch.contentHash) return { ...named(batch), byteCount, content };
  }
  throw new Error('the bank file is not what was fixed when sending was asked for');
}

function named({ batchKey, fileName, layout }: BankBatch): Pick<BankFile, 'key' | 'fileName' | 'mediaType' | 'layout'> {
  return { key: batchKey, fileName, mediaType: mediaTypeOf(layout), layout: JSON.stringify(layout) };
}

async function measured(content: AsyncIterable<Uint8Array>): Promise<{ hash: string; byteCount: number }> {
  const digest = createHash('sha256');
  let byteCount = 0;
  for await (const chunk of content) {
    digest.update(chunk);
    byteCount += chunk.length;
  }
  return { hash: digest.digest('hex'), byteCount };
}

/** All bytes of a file, where they are needed at once. */
export async function wholeFile({ content }: Pick<BankFile, 'content'>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
