import type { Citation } from '@onething/policy';
import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import type { ComposedText, ReasonOfDecision } from '../../decision/compose-decision.ts';
import { composeDecision } from '../../decision/compose-decision.ts';
import type { DecisionContent } from '../../decision/decision-content.ts';
import { DecisionRow } from '../../decision/decision.entity.ts';
import { signatureOf } from '../../decision/signatures.ts';
import { auditAction } from '../audit-action.ts';
import { factsHash, recognise } from '../case-facts.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

interface StatedReason {
  /** Code of a reason the policy found, or OTHER. */
  code: string;
  text?: string;
  document?: string;
  clause?: string;
}

export interface PrepareDecision {
  caseId: string;
  version: number;
  kind: 'CONFIRM' | 'REFUSE';
  paragraphs: string[];
  reasons?: StatedReason[];
  /** `YYYY-MM`; only where the law leaves it to the confirmation. */
  firstMonth?: string;
  deviationReason?: string;
  idempotencyKey: string;
}

/**
 * The county's handler puts the decision on the table: text, reasons with their clauses, first month. Refused while a fact is unknown, and when
 * it departs from the policy's answer without a stated reason (辽民发〔2019〕66号 二（三）; 历城实施方案 工作指引 三.3).
 */
export async function prepareDecision(context: ChildrenContext, input: PrepareDecision): Promise<void> {
  await idempotent(context, 'prepareDecision', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const today = context.clock.today();
    const composed = composeDecision(file, input.kind, today, input.firstMonth);
    const reasons = input.kind === 'REFUSE' ? statedReasons(composed, input.reasons) : [];
    const { decision } = recognise(file, today);
    admitOrRefuse(context, file, {
      kind: 'PREPARE_DECISION',
      decision: input.kind,
      policyDecision: decision.decision,
      reasons: reasons.map(({ code, citation }) => ({ code, ...(citation ? { citation } : {}) })),
      ...(input.deviationReason ? { deviationReason: input.deviationReason } : {}),
    });
    requireFirstMonth(file, composed, input, today);
    await replaceDecision(context, manager, file, { input, composed, reasons });
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'PREPARE_DECISION',
      facts: { decision: input.kind, reasons: reasons.map(({ code, citation }) => ({ code, ...(citation ? { citation } : {}) })) },
      text:
        input.kind === 'CONFIRM'
          ? { zh: '拟予确认，送复核', en: 'Prepared a confirmation' }
          : { zh: '拟不予确认，送复核', en: 'Prepared a refusal' },
    });
    await auditAction(context, manager, file, 'prepare-decision', { details: { kind: input.kind, deviates: !composed.agreesWithPolicy } });
    return null;
  });
}

/** The policy's own reasons by code, and further ones as written, each with its clause. */
function statedReasons(composed: ComposedText, stated: readonly StatedReason[] | undefined): ReasonOfDecision[] {
  return (stated ?? composed.reasons).flatMap((reason): ReasonOfDecision[] => {
    const found = composed.reasons.find((each) => each.code === reason.code);
    if (found) return [found];
    if (typeof reason.text !== 'string' || reason.text.trim() === '') return [];
    const { document, clause } = reason as StatedReason;
    const citation: Citation | null = document?.trim() && clause?.trim() ? { document: document.trim(), clause: clause.trim() } : null;
    return [{ code: 'OTHER', text: { zh: reason.text.trim(), en: reason.text.trim() }, citation, fromPolicy: false }];
  });
}

/** Where the confirmation states the month: from the month of the application to this many months after the confirmation. */
const latestMonthsAhead = 12;

function requireFirstMonth(file: CaseFile, composed: ComposedText, input: PrepareDecision, today: string): void {
  if (input.kind !== 'CONFIRM' || !input.firstMonth) return;
  if (composed.firstMonthFixed && input.firstMonth !== composed.firstMonth) {
    throw monthRefused(
      'FIRST_MONTH_FIXED',
      `起领年月由政策规定为确认的次月（${composed.firstMonth}），不能另定。`,
      `The first month is fixed by law: the month after the confirmation (${composed.firstMonth}).`,
    );
  }
  const earliest = (file.state.submitted?.on ?? today).slice(0, 7);
  if (input.firstMonth < earliest || monthsBetween(today, input.firstMonth) > latestMonthsAhead) {
    throw monthRefused(
      'FIRST_MONTH_OUT_OF_RANGE',
      `起领年月应在申请当月（${earliest}）到确认后 ${latestMonthsAhead} 个月之间。`,
      `The first month must lie between the month of the application (${earliest}) and ${latestMonthsAhead} months from now.`,
    );
  }
}

function monthsBetween(date: string, month: string): number {
  return (Number(month.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(month.slice(5, 7)) - Number(date.slice(5, 7));
}

function monthRefused(code: string, zh: string, en: string): RefusalError {
  return new RefusalError(code, { zh, en }, [{ path: 'firstMonth', code, message: { zh, en } }]);
}

async function replaceDecision(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  { input, composed, reasons }: { input: PrepareDecision; composed: ComposedText; reasons: ReasonOfDecision[] },
): Promise<void> {
  const paragraphs = input.paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0 || paragraphs.join('').length > 8000)
    throw new Misuse('BAD_INPUT', 'paragraphs must have 1 to 8000 characters in all');
  const content: DecisionContent = {
    zh: paragraphs,
    en: composed.paragraphs.map((paragraph) => paragraph.en),
    reasons,
    citations: composed.citations,
    deviationReason: input.deviationReason?.trim() || null,
  };
  await supersedeDecisions(manager, file);
  const row = Object.assign(new DecisionRow(), {
    id: context.ids.next(),
    caseId: file.record.id,
    kind: input.kind,
    firstMonth: composed.firstMonth,
    signatures: [signatureOf(context, file, 'COUNTY', 0)],
    preparedAt: context.clock.now(),
    decidedAt: null,
    factsHash: factsHash(file),
    evidenceIds: [],
    layers: [],
    superseded: false,
  });
  row.document = context.fields.seal(row, 'document', JSON.stringify(content));
  await manager.insert(DecisionRow, row);
}

/** A prepared decision that was returned or replaced stays in the file but counts no more. */
export async function supersedeDecisions(manager: EntityManager, file: CaseFile): Promise<void> {
  await manager.update(DecisionRow, { caseId: file.record.id, superseded: false }, { superseded: true });
}
