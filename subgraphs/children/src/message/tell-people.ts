import type { CaseState } from '@onething/casework';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseActionRow } from '../case/case-action.entity.ts';
import type { CaseFile } from '../case/case-file.ts';
import { recordedAction } from '../case/case-file.ts';
import { planDeliveries } from '../delivery/plan-deliveries.ts';
import type { MessageAddress } from './message-addresses.ts';
import { addressesOf } from './message-addresses.ts';
import type { MessageRule } from './message-rules.ts';
import { messageRules } from './message-rules.ts';
import { Message } from './message.entity.ts';

/**
 * Writes the messages an action causes, in the unit of work of the action: they are there if and only if it is. `after`: the file with the
 * action in it. Nobody is told of a draft, which has no number yet.
 */
export async function tellPeople(
  kit: ChildrenKit,
  manager: EntityManager,
  before: CaseState,
  after: CaseFile,
  row: CaseActionRow,
): Promise<void> {
  if (after.record.number === null) return;
  const moment = { action: recordedAction(row), before, after: after.state };
  for (const rule of messageRules) {
    if (rule.on !== row.kind || rule.when?.(moment) === false) continue;
    for (const address of addressesOf(rule.to, moment, after.record, after.workflow)) {
      if (rule.to !== 'APPLICANT' && address.recipient === row.actorSubject) continue;
      await insertMessage(kit, manager, after, row, rule, address);
    }
  }
}

async function insertMessage(
  kit: ChildrenKit,
  manager: EntityManager,
  { record }: CaseFile,
  row: CaseActionRow,
  rule: MessageRule,
  address: MessageAddress,
): Promise<void> {
  const message = Object.assign(new Message(), {
    id: kit.ids.next(),
    caseId: record.id,
    actionId: row.id,
    caseNumber: record.number,
    countyCode: record.countyCode,
    code: rule.say,
    ...address,
    causedBy: row.actorSubject,
    at: row.at,
    onDate: row.onDate,
  });
  await manager.insert(Message, message);
  if (rule.to === 'APPLICANT') await planDeliveries(kit, manager, message);
}
