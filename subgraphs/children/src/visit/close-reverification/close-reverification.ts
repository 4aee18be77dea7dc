import { idempotent, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import { IsNull } from 'typeorm';
import { lockedCase } from '../../case/open-case.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { countyRoles } from '../../queue/queue-filter.ts';
import { actorOnVisit } from '../duties-of-caller.ts';
import { fulfilDataDuty } from '../fulfil-data-duty.ts';
import { ReverificationRow } from '../reverification.entity.ts';

export interface CloseReverification {
  caseId: string;
  /** How the data were verified without the agencies' answers. */
  reason: string;
  idempotencyKey: string;
}

/**
 * The county closes a round of verifying again in which an agency does not answer, and says how it verified the data instead (郑民文〔2020〕57号 二（四）4).
 * What was answered stays; what comes later is compared in the next round.
 */
export async function closeReverification(context: ChildrenContext, input: CloseReverification): Promise<void> {
  requireAccess(context, { roles: countyRoles });
  await idempotent(context, 'closeReverification', input, async (manager) => {
    const record = await lockedCase(manager, input.caseId);
    if (!record || actorOnVisit(context.caller, record) !== 'COUNTY') throw notFound();
    const reason = requireReason(input.reason);
    const round = await manager.findOne(ReverificationRow, {
      where: { caseId: record.id, doneOn: IsNull() },
      order: { askedOn: 'DESC', id: 'DESC' },
    });
    if (!round)
      throw new RefusalError('REVERIFICATION_NOT_OPEN', {
        zh: '没有正在进行的数据核实，请刷新后再看。',
        en: 'No round of verifying again is open. Reload and look again.',
      });
    const closeReason = context.fields.seal(round, 'closeReason', reason);
    const { subject, name } = context.caller;
    await manager.update(
      ReverificationRow,
      { id: round.id },
      { doneOn: context.clock.today(), closeReason, closedByName: name ?? subject },
    );
    await fulfilDataDuty(context, manager, record.id);
    await context.audit.append(manager, {
      jurisdictionCode: record.countyCode,
      actor: subject,
      action: 'close-reverification',
      subject: record.id,
      details: { period: round.period, asked: round.asked, answered: round.answered },
    });
    return null;
  });
}
