import { idempotent, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { MessageDelivery } from '../delivery.entity.ts';

export interface RetryDelivery {
  deliveryId: string;
  idempotencyKey: string;
}

/** An administrator lets a message that was given up be tried again, from the first try: the number is right now, the provider is back. */
export async function retryDelivery(context: ChildrenContext, input: RetryDelivery): Promise<void> {
  requireAccess(context, { roles: ['administrator'] });
  await idempotent(context, 'retryDelivery', input, async (manager) => {
    const delivery = await manager.findOneBy(MessageDelivery, { id: input.deliveryId });
    if (!delivery) throw notFound();
    requireAccess(context, { roles: ['administrator'], jurisdiction: delivery.countyCode });
    const again = { state: 'WAITING' as const, attempts: 0, nextAt: context.clock.now(), problem: null };
    const { affected } = await manager.update(MessageDelivery, { id: delivery.id, state: 'DEAD' }, again);
    if (affected !== 1)
      throw new RefusalError('DELIVERY_NOT_DEAD', {
        zh: '只有已停止重试的消息才能再发。',
        en: 'Only a message that was given up can be tried again.',
      });
    await context.audit.append(manager, {
      jurisdictionCode: delivery.countyCode,
      actor: context.caller.subject,
      action: 'retry-delivery',
      subject: delivery.id,
    });
    return null;
  });
}
