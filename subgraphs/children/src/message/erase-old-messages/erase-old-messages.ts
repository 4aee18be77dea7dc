import type { Job } from '@onething/subgraph-kit';
import { In, LessThan } from 'typeorm';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { MessageDelivery } from '../../delivery/delivery.entity.ts';
import { SandboxMessage } from '../../delivery/sandbox-message.entity.ts';
import { Message, MessageReading } from '../message.entity.ts';

/** Days a message is kept where the jurisdiction sets none (`messageRetentionDays`): two years, longer than any way to complain is open. */
const retentionDays = 730;
/** What the sandbox would have sent helps whoever tries the channels, for a month. */
const sandboxDays = 30;
const everyHours = 6;
const batchSize = 500;

/**
 * Erases messages the jurisdiction need not keep any longer, with what is known of their sending and reading. The file of the case tells
 * what happened; a message only told that it did.
 */
export const eraseOldMessages: Job<ChildrenServices> = {
  name: 'erase-old-messages',
  everyMs: everyHours * 3_600_000,
  run: async (kit) => void (await eraseMessages(kit)),
};

/** One round. Returns how many messages were erased. */
export async function eraseMessages(kit: ChildrenKit): Promise<number> {
  const counties: { code: string }[] = await kit.database.read.manager
    .createQueryBuilder(Message, 'message')
    .select('message.countyCode', 'code')
    .distinct(true)
    .getRawMany();
  let erased = 0;
  for (const { code } of counties) erased += await eraseOfCounty(kit, code);
  await kit.database.transact((manager) => manager.delete(SandboxMessage, { at: LessThan(instantBefore(kit, sandboxDays)) }));
  return erased;
}

/** In small units of work: nobody waits for a county's old messages. */
async function eraseOfCounty(kit: ChildrenKit, countyCode: string): Promise<number> {
  const before = instantBefore(kit, daysKept(kit, countyCode));
  let erased = 0;
  for (;;) {
    const old = await kit.database.read.manager.find(Message, {
      select: { id: true },
      where: { countyCode, at: LessThan(before) },
      take: batchSize,
    });
    const ids = old.map(({ id }) => id);
    if (ids.length > 0)
      await kit.database.transact(async (manager) => {
        for (const entity of [MessageReading, MessageDelivery]) await manager.delete(entity, { messageId: In(ids) });
        await manager.delete(Message, { id: In(ids) });
      });
    erased += ids.length;
    if (ids.length < batchSize) return erased;
  }
}

function daysKept(kit: ChildrenKit, countyCode: string): number {
  const value = kit.policy.current().parameter(countyCode, 'messageRetentionDays', kit.clock.today())?.value;
  return typeof value === 'number' && value > 0 ? value : retentionDays;
}

function instantBefore({ clock }: ChildrenKit, days: number): string {
  return new Date(Date.parse(clock.now()) - days * 86_400_000).toISOString();
}
