import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { rolesOn } from '../../case/case-access.ts';
import { Case } from '../../case/case.entity.ts';
import { isOnApplicantsSide } from '../../case/case-relation.ts';
import { openCase } from '../../case/open-case.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { duePeriodFrom } from '../due-period.ts';
import { periodColumns, unsetFrequency } from '../plan-duties.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';

export interface AssignVillage {
  caseId: string;
  /** Twelve digits, of the township unit of the case. */
  villageCode: string;
  idempotencyKey: string;
}

/**
 * The township unit or the county says which village or community a child lives in, where the application did not, or another one. From now on the
 * child director there owes the monthly visits; what was missed before nobody had the child is not held against them (辽民发〔2019〕66号 二（四）).
 */
export async function assignVillage(context: ChildrenContext, input: AssignVillage): Promise<void> {
  await idempotent(context, 'assignVillage', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    const { record } = file;
    if (rolesOn(context.caller, record).length === 0 || isOnApplicantsSide(context, record)) throw new Misuse('FORBIDDEN', 'Not allowed');
    const place = requireVillage(context, record, input.villageCode);
    if (record.villageCode === input.villageCode) return null;
    await manager.update(Case, { id: record.id }, { villageCode: input.villageCode });
    record.villageCode = input.villageCode;
    await giveDuty(context, manager, record);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'ASSIGN_VILLAGE',
      text: { zh: `所在村（社区）：${place.zh}`, en: `Village or community: ${place.en}` },
    });
    await auditAction(context, manager, file, 'assign-village', { details: { villageCode: input.villageCode } });
    return null;
  });
}

/** The duties know the village; the village's own begins with the period that runs. */
async function giveDuty(context: ChildrenContext, manager: EntityManager, { id: caseId, villageCode }: Case): Promise<void> {
  const today = context.clock.today();
  await manager.update(VisitDutyRow, { caseId }, { villageCode });
  const duty = await manager.findOneBy(VisitDutyRow, { caseId, actor: 'VILLAGE' });
  if (!duty || duty.ended || duty.frequency === unsetFrequency) return;
  const due = duePeriodFrom(context.policy.current(), duty, today);
  const since = duty.lastVisitOn === null && duty.since < today ? today : duty.since;
  await manager.update(VisitDutyRow, { id: duty.id }, { ...periodColumns(due), since, escalatedPeriod: '' });
}

/** A village of the case's township unit: a listed one where its villages are listed, else any of the unit's code. */
function requireVillage(context: ChildrenContext, { townshipCode }: Case, code: string): { zh: string; en: string } {
  const policy = context.policy.current();
  const unit = townshipCode ?? '';
  const listed = unit === '' ? [] : policy.children(unit);
  const found = listed.find((each) => each.code === code);
  const known = unit !== '' && /^\d{12}$/.test(code) && code.startsWith(unit) && !code.endsWith('000');
  if (found) return found.name;
  if (known && listed.length === 0) return { zh: code, en: code };
  const message = {
    zh: '请选择这个街道（乡镇）的村或社区。',
    en: 'Choose a village or community of this township unit.',
  };
  throw new RefusalError('VILLAGE_UNKNOWN', message, [{ path: 'villageCode', code: 'VILLAGE_UNKNOWN', message }]);
}
