import { idempotent, Misuse } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { signatureOf } from '../../decision/signatures.ts';
import { VerificationRow } from '../../decision/decision.entity.ts';
import { auditAction } from '../audit-action.ts';
import { factsHash, recognise } from '../case-facts.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface PrepareVerification {
  caseId: string;
  version: number;
  conclusion: 'MEETS' | 'DOES_NOT_MEET';
  opinion: string;
  idempotencyKey: string;
}

/** The township's handler puts the conclusion and a preliminary opinion on the table, once no fact is unknown any more (辽民发〔2019〕66号 二（二）). */
export async function prepareVerification(context: ChildrenContext, input: PrepareVerification): Promise<void> {
  await idempotent(context, 'prepareVerification', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const { decision } = recognise(file, context.clock.today());
    admitOrRefuse(context, file, { kind: 'PREPARE_VERIFICATION', policyDecision: decision.decision });
    if (input.opinion.trim() === '' || input.opinion.length > 4000) throw new Misuse('BAD_INPUT', 'opinion must have 1 to 4000 characters');
    await replaceVerification(context, manager, file, input);
    const meets = input.conclusion === 'MEETS';
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'PREPARE_VERIFICATION',
      facts: { conclusion: input.conclusion },
      text: meets
        ? { zh: '提出初步意见：符合', en: 'Gave the preliminary opinion: meets the conditions' }
        : { zh: '提出初步意见：不符合', en: 'Gave the preliminary opinion: does not meet the conditions' },
    });
    await auditAction(context, manager, file, 'prepare-verification', { details: { conclusion: input.conclusion } });
    return null;
  });
}

async function replaceVerification(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  input: PrepareVerification,
): Promise<void> {
  await supersedeVerifications(manager, file);
  const row = Object.assign(new VerificationRow(), {
    id: context.ids.next(),
    caseId: file.record.id,
    conclusion: input.conclusion,
    signatures: [signatureOf(context, file, 'TOWNSHIP', 0)],
    preparedAt: context.clock.now(),
    signedAt: null,
    factsHash: factsHash(file),
    superseded: false,
  });
  row.opinion = context.fields.seal(row, 'opinion', input.opinion.trim());
  await manager.insert(VerificationRow, row);
}

/** A conclusion that was sent back, returned or replaced stays in the file but counts no more. */
export async function supersedeVerifications(manager: EntityManager, file: CaseFile): Promise<void> {
  await manager.update(VerificationRow, { caseId: file.record.id, superseded: false }, { superseded: true });
}
