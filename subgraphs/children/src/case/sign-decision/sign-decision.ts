import { signatureSteps } from '@onething/casework';
import { recordDecision } from '@onething/policy';
import { idempotent } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { appealText } from '../../decision/compose-decision.ts';
import { decisionContent } from '../../decision/decision-content.ts';
import { CertificateRow, DecisionRecordRow, DecisionRow, EnrolmentRow } from '../../decision/decision.entity.ts';
import { firstMonthRule } from '../../decision/first-month.ts';
import { packRecord } from '../../decision/decision-record.ts';
import { emitConfirmed, emitRefused } from '../../decision/decision-events.ts';
import { signatureOf } from '../../decision/signatures.ts';
import { insertNotice } from '../../notice/insert-notice.ts';
import { planDuties } from '../../visit/plan-duties.ts';
import { watchServices } from '../../referral/offer-services/offer-due-services.ts';
import { offerServices } from '../../referral/offer-services/offer-services.ts';
import { auditAction } from '../audit-action.ts';
import { factsHash, recognise, recognitionRequest } from '../case-facts.ts';
import type { CaseFile } from '../case-file.ts';
import { nextCertificateNumber } from '../case-number.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { factsChanged } from '../sign-verification/sign-verification.ts';
import { releaseChild } from '../submit-application/submit-application.ts';

export interface SignDecision {
  caseId: string;
  version: number;
  idempotencyKey: string;
}

/**
 * Another person of the county signs the decision; the last signature puts it in force, exactly once however many sign at the same moment:
 * confirmed, the child is enrolled and payments is told; refused, the applicant gets it in writing with reasons, clauses and how to appeal
 * (辽民发〔2019〕66号 二（三）, 附件; 历城实施方案 工作指引 三.3).
 */
export async function signDecision(context: ChildrenContext, input: SignDecision): Promise<void> {
  await idempotent(context, 'signDecision', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const row = file.decisions.findLast((each) => !each.superseded);
    const { decision } = recognise(file, context.clock.today());
    const deviationReason = row ? decisionContent(context, row).deviationReason : null;
    admitOrRefuse(context, file, {
      kind: 'SIGN_DECISION',
      policyDecision: decision.decision,
      ...(deviationReason ? { deviationReason } : {}),
    });
    if (!row || row.factsHash !== factsHash(file)) throw factsChanged();
    const signatures = [...row.signatures, signatureOf(context, file, 'COUNTY', row.signatures.length)];
    const last = signatures.length === signatureSteps(file.workflow, 'COUNTY').length;
    await manager.update(DecisionRow, { id: row.id }, { signatures });
    if (last) await putInForce(context, manager, file, row);
    await recordAction(context, manager, file, authorOf(context, file), { kind: 'SIGN_DECISION', ...signatureTexts(row.kind, last) });
    await auditAction(context, manager, file, last ? (row.kind === 'CONFIRM' ? 'confirm-case' : 'refuse-case') : 'sign-decision', {
      details: { decisionId: row.id },
    });
    return null;
  });
}

function signatureTexts(
  kind: 'CONFIRM' | 'REFUSE',
  last: boolean,
): { text: { zh: string; en: string }; applicantText?: { zh: string; en: string } } {
  if (!last) return { text: { zh: '签署决定', en: 'Signed the decision' } };
  return kind === 'CONFIRM'
    ? {
        text: { zh: '签发：予以确认', en: 'Signed: confirmed' },
        applicantText: { zh: '申请通过了，孩子已纳入保障', en: 'Your application was confirmed; the child is enrolled' },
      }
    : {
        text: { zh: '签发：不予确认', en: 'Signed: refused' },
        applicantText: {
          zh: '申请没有通过，理由和申诉办法见决定书',
          en: 'Your application was not confirmed; the decision states the reasons and how to appeal',
        },
      };
}

async function putInForce(context: ChildrenContext, manager: EntityManager, file: CaseFile, row: DecisionRow): Promise<void> {
  const today = context.clock.today();
  const record = recordDecision(file.policy, 'recognition', recognitionRequest(file, today));
  const evidenceIds = file.evidence.filter((answer) => answer.state !== 'AWAITED').map((answer) => answer.id);
  const firstMonth = row.kind === 'CONFIRM' ? monthInForce(file, row, today) : null;
  await manager.update(DecisionRow, { id: row.id }, { decidedAt: context.clock.now(), evidenceIds, layers: record.layers, firstMonth });
  const stored = Object.assign(new DecisionRecordRow(), {
    id: row.id,
    decisionId: row.id,
    kernelVersion: record.kernelVersion,
    at: context.clock.now(),
  });
  stored.record = context.fields.seal(stored, 'record', packRecord(record));
  await manager.insert(DecisionRecordRow, stored);
  await insertDecisionNotice(context, manager, file, row);
  if (row.kind === 'REFUSE') {
    await releaseChild(manager, file);
    await emitRefused(context, manager, file);
    return;
  }
  await enrol(context, manager, file, { firstMonth: firstMonth as string, today });
  await emitConfirmed(context, manager, file, {
    decisionId: row.id,
    layers: record.layers,
    confirmedOn: today,
    firstMonth: firstMonth as string,
  });
}

/** The month after the confirmation where the law fixes it, whenever the decision was prepared; else the one stated. */
function monthInForce(file: CaseFile, row: DecisionRow, today: string): string {
  const rule = firstMonthRule(file.policy, file.record.countyCode, today);
  return rule.fixed ? rule.month : (row.firstMonth ?? rule.month);
}

async function enrol(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  { firstMonth, today }: { firstMonth: string; today: string },
): Promise<void> {
  const { id, childId, storedCategory: category, countyCode, townshipCode, villageCode, restricted } = file.record;
  await manager.insert(EnrolmentRow, { id, childId, category, countyCode, confirmedOn: today, firstMonth });
  await planDuties(context, manager, { caseId: id, countyCode, townshipCode, villageCode, restricted, confirmedOn: today, firstMonth });
  await offerServices(context, manager, file);
  await watchServices(context, manager, file.record);
  if (file.policy.parameter(countyCode, 'childWelfareCertificate', today)?.value !== true) return;
  const number = await nextCertificateNumber(manager, file, today);
  await manager.insert(CertificateRow, { id, number, issuedOn: today, recalledOn: null });
}

async function insertDecisionNotice(context: ChildrenContext, manager: EntityManager, file: CaseFile, row: DecisionRow): Promise<void> {
  const content = decisionContent(context, row);
  const text = {
    zh: [...content.zh, ...(content.zh.includes(appealText.zh) || row.kind === 'CONFIRM' ? [] : [appealText.zh])].join('\n'),
    en: content.en.join('\n'),
  };
  await insertNotice(context, manager, { caseId: file.record.id, kind: 'DECISION', level: 'COUNTY', items: [], text });
}
