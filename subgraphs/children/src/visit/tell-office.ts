import type { CaseworkRole } from '@onething/casework';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenKit } from '../children-context.ts';
import type { MessageCode } from '../message/message-texts.ts';
import { Message } from '../message/message.entity.ts';

/** A message about visits to an office of the case. */
export interface OfficeMessage {
  code: MessageCode;
  audience: CaseworkRole;
  /** The duty or finding it is about: told once. */
  causeId: string;
  bySubject: string;
}

/** Tells an office of a case something about its visits, in the unit of work that causes it. It carries the case's number and nothing about people. */
export async function tellOffice(kit: ChildrenKit, manager: EntityManager, record: Case, told: OfficeMessage): Promise<void> {
  if (record.number === null) return;
  const { code, audience, causeId, bySubject } = told;
  await manager.insert(
    Message,
    Object.assign(new Message(), {
      id: kit.ids.next(),
      caseId: record.id,
      actionId: causeId,
      caseNumber: record.number,
      countyCode: record.countyCode,
      code,
      audience,
      recipient: '',
      areaCode: audience.startsWith('county') ? record.countyCode : record.areaCode,
      causedBy: bySubject,
      at: kit.clock.now(),
      onDate: kit.clock.today(),
    }),
  );
}
