import { hivScope, holds, idempotent, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { countyRoles, townshipRoles } from '../../queue/queue-filter.ts';
import { findingRoles } from '../duties-of-caller.ts';
import { lockedRow } from '../locked-row.ts';
import { tellOffice } from '../tell-office.ts';
import { VisitFindingRow } from '../visit-finding.entity.ts';
import { findingSteps } from '../finding-steps.ts';
import type { FindingAnswer } from '../visit-words.ts';

export interface SettleFinding {
  findingId: string;
  answer: FindingAnswer;
  /** What was done, or why it is handed on; 1 to 500 characters. */
  result: string;
  idempotencyKey: string;
}

const longestResult = 500;

/** Township or county says what came of a finding, that it was not so, or hands it on to the county; the task does not end without a word. */
export async function settleFinding(context: ChildrenContext, input: SettleFinding): Promise<string> {
  requireAccess(context, { roles: findingRoles });
  return idempotent(context, 'settleFinding', input, async (manager) => {
    const seen = await manager.findOneBy(VisitFindingRow, { id: input.findingId });
    const record = seen && (await lockedCase(manager, seen.caseId));
    const row = record && (await lockedRow(manager, VisitFindingRow, { id: input.findingId }));
    if (!record || !row || !mayAnswer(context, record, row)) throw notFound();
    const result = input.result.trim();
    if (result === '' || result.length > longestResult)
      throw new RefusalError('FINDING_WITHOUT_RESULT', {
        zh: `请写明处理情况（不超过 ${longestResult} 字）。`,
        en: `Write down what was done (at most ${longestResult} characters).`,
      });
    if (row.state !== 'OPEN' || (input.answer === 'HANDED_ON' && row.level === 'COUNTY'))
      throw new RefusalError('FINDING_SETTLED', {
        zh: '这件事已由他人处理，请刷新查看；您写的内容还在。',
        en: 'Somebody has already dealt with this. Reload to see how; what you wrote is still here.',
      });
    await answer(context, manager, record, row, { ...input, result });
    return row.id;
  });
}

/** The level it lies with, and the county at any time. */
function mayAnswer(context: ChildrenContext, record: Case, row: VisitFindingRow): boolean {
  const roles = row.level === 'TOWNSHIP' ? [...townshipRoles, ...countyRoles] : countyRoles;
  return holds(context.caller, roles, record.areaCode, record.restricted ? hivScope : undefined);
}

async function answer(
  context: ChildrenContext,
  manager: EntityManager,
  record: Case,
  row: VisitFindingRow,
  { answer: kind, result }: SettleFinding,
): Promise<void> {
  const name = context.caller.name ?? '';
  const steps = [...findingSteps(context, row), { answer: kind, by: name, on: context.clock.today(), text: result }];
  const sealed = context.fields.seal(row, 'result', JSON.stringify(steps));
  if (kind === 'HANDED_ON') {
    await manager.update(VisitFindingRow, { id: row.id }, { level: 'COUNTY', handedOnByName: name, result: sealed });
    await tellOffice(context, manager, record, {
      code: 'VISIT_FINDING_HANDED_ON',
      audience: 'countyOfficer',
      causeId: row.id,
      bySubject: context.caller.subject,
    });
  } else {
    const settled = { state: kind, settledByName: name, settledAt: context.clock.now(), result: sealed };
    await manager.update(VisitFindingRow, { id: row.id }, settled);
  }
  await context.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: context.caller.subject,
    action: 'settle-visit-finding',
    subject: record.id,
    details: { findingId: row.id, answer: kind },
  });
}
