import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../audit-action.ts';
import { Case } from '../case.entity.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AskHomeCheck {
  caseId: string;
  version: number;
  /** Village or community of the family, twelve digits. */
  villageCode: string;
  idempotencyKey: string;
}

/**
 * The township asks the village child director to look in on the family: says which village it is, so that the case stands in the director's list
 * (辽民发〔2019〕66号 二（二）: visits and neighbours where doubt remains).
 */
export async function askHomeCheck(context: ChildrenContext, input: AskHomeCheck): Promise<void> {
  await idempotent(context, 'askHomeCheck', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'ASK_HOME_CHECK' });
    const village = file.policy.jurisdiction(input.villageCode);
    if (input.villageCode.length !== 12 || !village || input.villageCode.slice(0, 9) !== file.record.townshipCode) throw notOfTheTownship();
    await manager.update(Case, { id: file.record.id }, { villageCode: input.villageCode });
    file.record.villageCode = input.villageCode;
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'ASK_HOME_CHECK',
      text: { zh: `请${village.name.zh}的儿童主任入户核实`, en: `Asked the child director of ${village.name.en} for a home check` },
    });
    await auditAction(context, manager, file, 'ask-home-check', { details: { villageCode: input.villageCode } });
    return null;
  });
}

function notOfTheTownship(): RefusalError {
  const message = { zh: '请选择本街道（乡镇）的村（社区）。', en: 'Choose a village or community of this township unit.' };
  return new RefusalError('VILLAGE_ELSEWHERE', message, [{ path: 'villageCode', code: 'VILLAGE_ELSEWHERE', message }]);
}
