import { idempotent, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { LocalisedMessage } from '@onething/subgraph-kit';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { EnrolmentRow } from '../../decision/decision.entity.ts';
import { countyRoles } from '../../queue/queue-filter.ts';
import { actorOnVisit } from '../duties-of-caller.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';
import { returnDuty } from './return-duty.ts';

export interface PlanReturnVisits {
  caseId: string;
  /** Day the child came home, `YYYY-MM-DD`. */
  returnedOn: string;
  idempotencyKey: string;
}

/**
 * The county notes that its rescue agency has brought an enrolled child back home: from that day on it owes the return visits that keep the child from
 * wandering again, as often as the place has published (辽民发〔2019〕66号 三（四）: every quarter at least). Once for a child; after temporary care they follow by themselves.
 */
export async function planReturnVisits(context: ChildrenContext, input: PlanReturnVisits): Promise<void> {
  requireAccess(context, { roles: countyRoles });
  await idempotent(context, 'planReturnVisits', input, async (manager) => {
    const record = await lockedCase(manager, input.caseId);
    if (!record || actorOnVisit(context.caller, record) !== 'COUNTY') throw notFound();
    const enrolment = await manager.findOneBy(EnrolmentRow, { id: record.id });
    if (!enrolment || record.status !== 'CONFIRMED')
      throw refused('CHILD_NOT_ENROLLED', '这个孩子没有纳入保障。', 'The child is not enrolled.');
    const today = context.clock.today();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(input.returnedOn) || input.returnedOn > today)
      throw refused('RETURN_IN_FUTURE', '返家日期不能晚于今天。', 'The day of return cannot be after today.', 'returnedOn');
    if (await manager.existsBy(VisitDutyRow, { caseId: record.id, actor: 'RESCUE_AGENCY' }))
      throw refused('RETURN_VISITS_PLANNED', '回访已经安排，不用再安排。', 'Return visits are planned already.');
    const duty = returnDuty(context, record, input.returnedOn);
    if (!duty)
      throw refused('RETURN_VISITS_UNSET', '本地没有公布返家儿童的回访频次。', 'This place has published no frequency of return visits.');
    await manager.insert(VisitDutyRow, duty);
    await context.audit.append(manager, {
      jurisdictionCode: record.countyCode,
      actor: context.caller.subject,
      action: 'plan-return-visits',
      subject: record.id,
      details: { returnedOn: input.returnedOn },
    });
    return null;
  });
}

function refused(code: string, zh: string, en: string, path?: string): RefusalError {
  const message: LocalisedMessage = { zh, en };
  return path === undefined ? new RefusalError(code, message) : new RefusalError(code, message, [{ path, code, message }]);
}
