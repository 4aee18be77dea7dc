import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { insertNotice } from '../../notice/insert-notice.ts';
import { takeBackTransfer } from '../../transfer/take-back-transfer.ts';
import { openTransfer } from '../../transfer/open-transfer.ts';
import type { ChangeEffect } from '../change-effect.ts';
import { groundLabels } from '../change-words.ts';
import type { PreparedChange } from '../compose-change.ts';
import { correctedEventId } from '../corrected-event.ts';
import { effectOf, factOfChange } from '../effect-of.ts';
import { answerChangeObjection } from '../object-to-change/answer-change-objection.ts';
import { admitChange, openChange, updateChange } from '../open-change.ts';
import type { OpenChange } from '../open-change.ts';
import { endEnrolment } from '../end-enrolment.ts';
import { lastDayOf } from '../months.ts';
import { recordLifeEvent } from '../record-life-event.ts';

export interface SignChange {
  proposalId: string;
  version: number;
  idempotencyKey: string;
}

/**
 * Another person of the county signs the decision on a change and puts it in force, exactly once: the life event is recorded and payments is told, the
 * guardian gets it in writing with reasons and clause, an enrolment that ends leaves the register with its month, its certificate is recalled and the
 * child may apply again; a move opens the handover of the file, and money does not wait for it (辽民发〔2019〕66号 二（四）).
 */
export async function signChange(context: ChildrenContext, input: SignChange): Promise<void> {
  await idempotent(context, 'signChange', input, async (manager) => {
    const change = await openChange(context, manager, input.proposalId, input.version);
    admitChange(context, change, 'SIGN');
    const { row, file, details } = change;
    const today = context.clock.today();
    const prepared = JSON.parse(context.fields.openOptional(row, 'prepared') ?? 'null') as PreparedChange;
    const corrects = await correctedEventId(manager, file.record.id, details);
    const effect = effectOf(change, corrects, today);
    if (!sameEffect(prepared.effect, effect)) throw effectChanged();
    const next = factOfChange(change, corrects);
    const lifeEventId = next ? await recordLifeEvent(context, manager, file, { ...next, basisId: row.id }) : null;
    const noticeId = await insertNotice(context, manager, {
      caseId: file.record.id,
      kind: 'CHANGE',
      level: 'COUNTY',
      items: [],
      text: { zh: prepared.zh.join('\n'), en: prepared.en.join('\n') },
    });
    const enrolment = await endEnrolment(context, manager, file, { effect, proposalId: row.id, on: endsOn(change, effect, today) });
    await updateChange(manager, row, {
      status: 'DECIDED',
      signedBySubject: context.caller.subject,
      signedByName: context.caller.name ?? '',
      closedAt: context.clock.now(),
      closedOn: today,
      lastMonth: effect.lastMonth,
      noticeId,
      lifeEventId,
    });
    if (corrects !== null && details.corrects)
      await takeBackTransfer(context, manager, file, {
        corrected: details.corrects,
        proposalId: row.id,
        movesOn: next?.fact.kind === 'MOVED',
      });
    if (next?.fact.kind === 'MOVED') await openTransfer(context, manager, file, { proposalId: row.id, move: next.fact, reason: 'MOVED' });
    await answerChangeObjection(context, manager, row, 'TO_CONFIRMATION', prepared.zh.join('\n'));
    await tell(context, manager, change, enrolment);
    return null;
  });
}

/** The case leaves the register with the event itself; study that goes on ends with its last month. */
function endsOn({ details }: OpenChange, effect: ChangeEffect, today: string): string {
  return details.on ?? (effect.lastMonth ? lastDayOf(effect.lastMonth) : today);
}

async function tell(
  context: ChildrenContext,
  manager: EntityManager,
  { row, file }: OpenChange,
  enrolment: 'ENDED' | 'REINSTATED' | undefined,
): Promise<void> {
  const { zh, en } = groundLabels[row.ground];
  await recordAction(context, manager, file, authorOf(context, file), {
    kind: 'SIGN_CHANGE',
    ...(enrolment ? { facts: { enrolment } } : {}),
    text: { zh: `签发变更决定：${zh}`, en: `Decision on a change signed: ${en}` },
    applicantText: {
      zh: `变更已经决定：${zh}，理由和申诉办法见通知书`,
      en: `A change was decided: ${en}; the notice states the reasons and how to object`,
    },
  });
  await auditAction(context, manager, file, 'decide-change', { details: { proposalId: row.id, ...(enrolment ? { enrolment } : {}) } });
}

/** What the officer saw still holds: the same months begin and end. Sums of past months grow with the calendar. */
function sameEffect(one: ChangeEffect, other: ChangeEffect): boolean {
  return (
    one.fromMonth === other.fromMonth &&
    one.lastMonth === other.lastMonth &&
    one.reinstates === other.reinstates &&
    other.missing.length === 0
  );
}

function effectChanged(): RefusalError {
  return new RefusalError('CHANGE_EFFECT_CHANGED', {
    zh: '拟定之后情况又有变化，影响与拟定时不同，请重新拟定。',
    en: 'Something changed since this was prepared and the effect is another one. Prepare it again.',
  });
}
