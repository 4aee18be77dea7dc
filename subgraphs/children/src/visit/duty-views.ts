import { JurisdictionReference, maskName } from '@onething/subgraph-kit';
import { In } from 'typeorm';
import { Case } from '../case/case.entity.ts';
import { childSummary } from '../case/case-views.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ApplicationAnswers } from '../draft/answers.entity.ts';
import { valueAt } from '../form/json-pointer.ts';
import { answersOf } from '../restricted/restricted-case.ts';
import { overduePeriods } from './due-period.ts';
import { dutyState } from './visit-duties.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import { VisitDuty } from './visit-duty.type.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import { visitViews } from './visit-views.ts';
import { VisitRow } from './visit.entity.ts';

const latestShown = 3;

/** Duties as whoever visits reads them. Everything a page needs is read at once, not duty by duty. */
export async function dutyViews(context: ChildrenContext, rows: readonly VisitDutyRow[]): Promise<VisitDuty[]> {
  if (rows.length === 0) return [];
  const { manager } = context.database.read;
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const records = new Map((await manager.findBy(Case, { id: In(caseIds) })).map((record) => [record.id, record]));
  const answersRows = new Map((await manager.findBy(ApplicationAnswers, { id: In(caseIds) })).map((row) => [row.id, row]));
  const visits = await manager.find(VisitRow, { where: { caseId: In(caseIds) }, order: { seenOn: 'DESC', id: 'DESC' } });
  const findings = await manager.find(VisitFindingRow, {
    select: { id: true, caseId: true },
    where: { caseId: In(caseIds), state: 'OPEN' },
  });
  return Promise.all(
    rows.map(async (row) => {
      const record = records.get(row.caseId) as Case;
      const answersRow = answersRows.get(row.caseId);
      const answers = answersRow ? await answersOf(context, manager, record, answersRow) : {};
      const latest = visits.filter(({ caseId, actor }) => caseId === row.caseId && actor === row.actor).slice(0, latestShown);
      return Object.assign(new VisitDuty(), {
        ...standing(context, row),
        ...person(context, record, answers),
        latestVisits: await visitViews(context, latest),
        openFindings: findings.filter(({ caseId }) => caseId === row.caseId).length,
      });
    }),
  );
}

function standing(context: ChildrenContext, row: VisitDutyRow): Partial<VisitDuty> {
  const today = context.clock.today();
  const { id, caseId, actor, frequency, period, ended, lastVisitOn } = row;
  return {
    id,
    caseId,
    actor,
    frequency,
    period,
    ended,
    lastVisitOn,
    state: dutyState(row, today),
    opensOn: period === '' ? null : row.opensOn,
    dueOn: period === '' ? null : row.dueOn,
    overduePeriods: period === '' ? [] : overduePeriods(context.policy.current(), row, row.opensOn, today),
    escalated: period !== '' && row.escalatedPeriod === period,
    village: row.villageCode ? JurisdictionReference.of(row.villageCode) : null,
    township: row.townshipCode ? JurisdictionReference.of(row.townshipCode) : null,
  };
}

function person(context: ChildrenContext, record: Case, answers: Record<string, unknown>): Partial<VisitDuty> {
  const text = (pointer: string): string | null => {
    const value = valueAt(answers, pointer);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const child = childSummary(context, record);
  const guardian = text('/guardians/0/name');
  return {
    caseNumber: record.number,
    childName: child.name,
    ageYears: child.ageYears,
    guardianName: guardian && maskName(guardian),
    address: text('/child/address') ?? text('/child/registeredAddress'),
  };
}
