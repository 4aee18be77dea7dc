import type { Job } from '@onething/subgraph-kit';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { Case } from '../../case/case.entity.ts';
import { contactOf } from '../../contact/contact-of.ts';
import { messageText } from '../../message/message-texts.ts';
import { Message } from '../../message/message.entity.ts';
import { MessageDelivery } from '../delivery.entity.ts';
import type { MessageChannel } from '../message-channel.ts';
import { ChannelRefused } from '../message-channel.ts';
import { quietUntil } from '../quiet-hours.ts';

const everyMs = 2_000;
const deliveriesOfRound = 100;
/** The last try comes about four hours after the first. */
export const mostAttempts = 8;
const firstDelayMs = 60_000;
const longestDelayMs = 2 * 3_600_000;

/**
 * Sends what waits: opens the address, hands the message to its channel, notes that it was taken. Cut short in between it sends again under the
 * same key, which the channel counts once. Nothing of the address or the person is kept or logged.
 */
export const sendDeliveries: Job<ChildrenServices> = {
  name: 'send-deliveries',
  everyMs,
  run: async (kit) => {
    const { manager } = kit.database.read;
    const due = await manager
      .createQueryBuilder(MessageDelivery, 'delivery')
      .where('delivery.state = :waiting AND delivery.nextAt <= :now', { waiting: 'WAITING', now: kit.clock.now() })
      .orderBy('delivery.nextAt')
      .addOrderBy('delivery.id')
      .limit(deliveriesOfRound)
      .getMany();
    for (const delivery of due) await sendDelivery(kit, delivery);
  },
};

async function sendDelivery(kit: ChildrenKit, delivery: MessageDelivery): Promise<void> {
  const channel = kit.services.channels.find(({ kind }) => kind === delivery.channel);
  if (!channel) return note(kit, delivery, { state: 'WITHHELD', problem: 'NO_CHANNEL' });
  const { manager } = kit.database.read;
  const message = await manager.findOneByOrFail(Message, { id: delivery.messageId });
  const record = await manager.findOneByOrFail(Case, { id: message.caseId });
  const contact = await contactOf(kit, manager, record, message.recipient, delivery.channel);
  if ('withheld' in contact) return note(kit, delivery, { state: 'WITHHELD', problem: contact.withheld });
  const quiet = quietUntil(kit.clock.now(), kit.services.quietHours);
  if (quiet) return note(kit, delivery, { nextAt: quiet, problem: 'QUIET_HOURS' });
  const text = messageText(message.code, message.caseNumber)[contact.language === 'en' ? 'en' : 'zh'];
  return hand(kit, delivery, channel, { key: delivery.id, to: contact.address, text });
}

async function hand(
  kit: ChildrenKit,
  delivery: MessageDelivery,
  channel: MessageChannel,
  message: Parameters<MessageChannel['send']>[0],
): Promise<void> {
  const attempts = delivery.attempts + 1;
  try {
    await channel.send(message);
  } catch (error) {
    const refused = error instanceof ChannelRefused;
    const dead = refused || attempts >= mostAttempts;
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1));
    const nextAt = new Date(Date.parse(kit.clock.now()) + delayMs).toISOString();
    // The message of an error may repeat the address: only its code or its kind is kept.
    const problem = refused ? error.code.slice(0, 60) : 'CHANNEL_FAILED';
    kit.logger.warn('delivery.failed', { deliveryId: delivery.id, attempts, dead, problem });
    return note(kit, delivery, { state: dead ? 'DEAD' : 'WAITING', attempts, nextAt, problem });
  }
  return note(kit, delivery, { state: 'SENT', attempts, sentAt: kit.clock.now(), problem: null });
}

async function note(kit: ChildrenKit, { id, attempts }: MessageDelivery, change: Partial<MessageDelivery>): Promise<void> {
  await kit.database.transact((manager) => manager.update(MessageDelivery, { id, attempts, state: 'WAITING' }, change));
}
