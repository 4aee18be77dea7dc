import { idempotent, Misuse, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { messagesOfCaller } from '../messages-of-caller.ts';
import { MessageMark, MessageReading } from '../message.entity.ts';

const mostAtOnce = 100;

export interface ReadMessages {
  messageIds?: string[];
  /** Everything up to now; then `messageIds` is absent. */
  all?: boolean;
  /** Unread again; not with `all`. */
  unread?: boolean;
  idempotencyKey: string;
}

/** Somebody has read messages of theirs, all of them, or wants to see some as unread again. Others' messages are not touched, without a word. */
export async function readMessages(context: ChildrenContext, input: ReadMessages): Promise<void> {
  requireAccess(context, { owner: context.caller.subject });
  const ids = input.messageIds ?? [];
  if (Boolean(input.all) === ids.length > 0 || ids.length > mostAtOnce || (input.all && input.unread))
    throw new Misuse('BAD_INPUT', `give 1 to ${mostAtOnce} messageIds, or all`);
  await idempotent(context, 'readMessages', input, async (manager) => {
    if (input.all) await markAll(context, manager);
    else await markSome(context, manager, ids, input.unread ?? false);
    return null;
  });
}

async function markAll({ caller, clock }: ChildrenContext, manager: EntityManager): Promise<void> {
  await manager.delete(MessageReading, { reader: caller.subject, unread: true });
  await manager.upsert(MessageMark, { reader: caller.subject, readUpTo: clock.now() }, ['reader']);
}

async function markSome(context: ChildrenContext, manager: EntityManager, ids: string[], unread: boolean): Promise<void> {
  const own = await messagesOfCaller(context)
    .andWhere('message.id IN (:...ids)', { ids })
    .select('message.id', 'id')
    .getRawMany<{ id: string }>();
  for (const { id } of own)
    await manager.upsert(MessageReading, { reader: context.caller.subject, messageId: id, unread }, ['reader', 'messageId']);
}
