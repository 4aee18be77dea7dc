import { insertRows } from '@onething/subgraph-kit';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import { BankFilePart } from './bank-file-part.entity.ts';

/** So small that it fits, sealed, into a text column whatever its bytes are. */
const partBytes = 20_000;
const partsAtOnce = 50;

/** Keeps a file for the bank, sealed, piece by piece as it is written. Returns the SHA-256 of its bytes, hexadecimal. */
export async function keepWaitingFile(
  kit: PaymentsKit,
  manager: EntityManager,
  batchId: string,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const digest = createHash('sha256');
  let sequence = 0;
  for await (const chunk of content) {
    digest.update(chunk);
    const parts: BankFilePart[] = [];
    for (let start = 0; start < chunk.length; start += partBytes) {
      const part = Object.assign(new BankFilePart(), { id: kit.ids.next(), batchId, sequence: (sequence += 1) });
      part.content = kit.fields.seal(part, 'content', Buffer.from(chunk.subarray(start, start + partBytes)).toString('latin1'));
      parts.push(part);
    }
    await insertRows(manager, BankFilePart, parts);
  }
  return digest.digest('hex');
}

/** The bytes of a kept file, piece by piece; nothing when it is not kept any more. */
export async function* waitingFile(kit: PaymentsKit, batchId: string): AsyncGenerator<Uint8Array> {
  for (let after = 0; ; after += partsAtOnce) {
    const parts = await kit.database.read.manager
      .createQueryBuilder(BankFilePart, 'part')
      .where('part.batchId = :batchId AND part.sequence > :after AND part.sequence <= :last', { batchId, after, last: after + partsAtOnce })
      .orderBy('part.sequence')
      .getMany();
    for (const part of parts) yield Buffer.from(kit.fields.open(part, 'content'), 'latin1');
    if (parts.length < partsAtOnce) return;
  }
}

/** The bank has it, or never will. */
export async function dropWaitingFile(manager: EntityManager, batchId: string): Promise<void> {
  await manager.delete(BankFilePart, { batchId });
}
