import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { changeClause } from '../change-clause.ts';
import type { PreparedChange } from '../compose-change.ts';
import { composeChange } from '../compose-change.ts';
import { correctedEventId } from '../corrected-event.ts';
import { groundLabels } from '../change-words.ts';
import { effectOf } from '../effect-of.ts';
import { admitChange, openChange, updateChange } from '../open-change.ts';

export interface PrepareChange {
  proposalId: string;
  version: number;
  /** Text of the notice; as composed unless told. */
  paragraphs?: string[];
  idempotencyKey: string;
}

/**
 * The county's handler puts the decision on a change on the table, with the effect month and the effect on the money as the policy computes them now
 * (辽民发〔2019〕66号 二（四）). Refused while a fact is missing without which the effect cannot be told.
 */
export async function prepareChange(context: ChildrenContext, input: PrepareChange): Promise<void> {
  await idempotent(context, 'prepareChange', input, async (manager) => {
    const change = await openChange(context, manager, input.proposalId, input.version);
    const { row, file, details } = change;
    admitChange(context, change, 'PREPARE');
    const today = context.clock.today();
    const effect = effectOf(change, await correctedEventId(manager, file.record.id, details), today);
    if (effect.missing.length > 0) throw effectUnknown();
    const clause = changeClause(file.policy, file.record.countyCode, row.ground, today);
    const composed = composeChange(file.policy, row.ground, details, effect, clause);
    const zh = (input.paragraphs ?? composed.map((text) => text.zh)).map((text) => text.trim()).filter((text) => text !== '');
    if (zh.length === 0 || zh.join('').length > 8000) throw new Misuse('BAD_INPUT', 'paragraphs must have 1 to 8000 characters in all');
    const prepared: PreparedChange = { effect, zh, en: composed.map((text) => text.en), clause };
    await updateChange(manager, row, {
      status: 'PREPARED',
      prepared: context.fields.seal(row, 'prepared', JSON.stringify(prepared)),
      preparedBySubject: context.caller.subject,
      preparedByName: context.caller.name ?? '',
      preparedAt: context.clock.now(),
    });
    const { zh: name, en } = groundLabels[row.ground];
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'PREPARE_CHANGE',
      text: { zh: `拟定变更决定：${name}`, en: `Decision on a change prepared: ${en}` },
    });
    await auditAction(context, manager, file, 'prepare-change', { details: { proposalId: row.id, lastMonth: effect.lastMonth } });
    return null;
  });
}

function effectUnknown(): RefusalError {
  return new RefusalError('CHANGE_EFFECT_UNKNOWN', {
    zh: '还有未知的事实，算不出从哪个月起怎样变化，请先核查清楚。',
    en: 'A fact is still unknown, so it cannot be told what changes from which month. Check it first.',
  });
}
