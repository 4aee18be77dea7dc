import type { Job } from '@onething/subgraph-kit';
import { In, IsNull, LessThan } from 'typeorm';
import type { ChildrenServices } from '../../children-context.ts';
import { CaseTransferRow } from '../case-transfer.entity.ts';
import { openTransfers } from '../transfer-words.ts';

const tenMinutesMs = 600_000;
const transfersOfRound = 500;

/** A file that is not handed over or not answered in time comes before whoever answers for that office; once for each step. Money never waits for it. */
export const escalateHandovers: Job<ChildrenServices> = {
  name: 'escalate-handovers',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    const late = await kit.database.read.manager.find(CaseTransferRow, {
      where: { state: In([...openTransfers]), dueOn: LessThan(kit.clock.today()), escalatedAt: IsNull() },
      order: { dueOn: 'ASC' },
      take: transfersOfRound,
    });
    for (const { id, version, caseId, state, fromCounty, toCounty, dueOn } of late) {
      await kit.database.transact(async (manager) => {
        const { affected } = await manager.update(
          CaseTransferRow,
          { id, version, escalatedAt: IsNull() },
          { escalatedAt: kit.clock.now() },
        );
        if (affected !== 1) return;
        const officeCode = state === 'OFFERED' ? toCounty : fromCounty;
        await kit.audit.append(manager, {
          jurisdictionCode: officeCode,
          actor: `system:${kit.name}`,
          action: 'escalate-handover',
          subject: id,
        });
        await kit.outbox.append(manager, {
          type: 'children.case-escalated',
          subject: caseId,
          data: { caseId, level: 'COUNTY', officeCode, dueOn: dueOn ?? kit.clock.today() },
        });
      });
    }
  },
};
