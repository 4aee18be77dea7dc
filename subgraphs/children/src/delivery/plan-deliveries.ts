import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { Message } from '../message/message.entity.ts';
import { MessageDelivery } from './delivery.entity.ts';

/** Plans a message to a person for every channel there is, in the unit of work that writes it; `sendDeliveries` does the rest. */
export async function planDeliveries(kit: ChildrenKit, manager: EntityManager, message: Message): Promise<void> {
  for (const { kind } of kit.services.channels) {
    const delivery: MessageDelivery = Object.assign(new MessageDelivery(), {
      id: kit.ids.next(),
      messageId: message.id,
      countyCode: message.countyCode,
      channel: kind,
      state: 'WAITING' as const,
      attempts: 0,
      nextAt: message.at,
      problem: null,
      createdAt: message.at,
      sentAt: null,
    });
    await manager.insert(MessageDelivery, delivery);
  }
}
