import type { CaseworkRole } from '@onething/casework';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { Message } from '../message/message.entity.ts';
import type { ProtectionReportRow } from './protection.entity.ts';

export interface ToldOffices {
  code: 'PROTECTION_REPORTED' | 'PROTECTION_OVERDUE';
  /** The report or step it is about: told once. */
  causeId: string;
  audiences: readonly CaseworkRole[];
}

/**
 * Tells the offices that answer for a report, in the unit of work that causes it: the township unit where it lies, and the county. It carries the
 * report's number and nothing of what was said; the number leads to the report, whose reading is noted.
 */
export async function tellOffices(
  kit: Pick<ChildrenKit, 'ids' | 'clock'>,
  manager: EntityManager,
  report: ProtectionReportRow,
  { code, causeId, audiences }: ToldOffices,
): Promise<void> {
  const ofTownship = report.areaCode.length > 6;
  const messages = audiences
    .filter((audience) => ofTownship || audience.startsWith('county'))
    .map((audience) =>
      Object.assign(new Message(), {
        id: kit.ids.next(),
        caseId: report.id,
        actionId: causeId,
        caseNumber: report.number,
        countyCode: report.countyCode,
        code,
        audience,
        recipient: '',
        areaCode: audience.startsWith('county') ? report.countyCode : report.areaCode,
        causedBy: '',
        at: kit.clock.now(),
        onDate: kit.clock.today(),
      }),
    );
  await manager.insert(Message, messages);
}
