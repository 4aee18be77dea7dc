import type { CaseLevel, SignatureStep } from '@onething/casework';
import { signatureSteps } from '@onething/casework';
import type { LocalisedText } from '@onething/policy';
import type { ChildrenContext } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { StoredSignature } from './decision.entity.ts';

/** The signature of the caller for the step with this index at a level. */
export function signatureOf(
  context: Pick<ChildrenContext, 'caller' | 'clock'>,
  file: CaseFile,
  level: CaseLevel,
  index: number,
): StoredSignature {
  const step = signatureSteps(file.workflow, level)[index] ?? 'handler';
  return { step, subject: context.caller.subject, name: context.caller.name ?? '', at: context.clock.now() };
}

const labels: Record<SignatureStep, LocalisedText> = {
  handler: { zh: '经办人', en: 'Handled by' },
  verifier: { zh: '查验人', en: 'Verified by' },
  head: { zh: '负责人', en: 'Head of the unit' },
  reviewer: { zh: '复核人', en: 'Reviewed by' },
  confirmer: { zh: '确认人', en: 'Confirmed by' },
};

export interface SignatureView {
  step: string;
  stepLabel: LocalisedText;
  by: { subject: string; name: string } | null;
  signedAt: string | null;
}

/** Every step of a level with who has signed it, as the paper form shows them. */
export function signatureLines(file: CaseFile, level: CaseLevel, given: readonly StoredSignature[]): SignatureView[] {
  return signatureSteps(file.workflow, level).map((step, index) => {
    const signature = given[index];
    return {
      step,
      stepLabel: labels[step],
      by: signature ? { subject: signature.subject, name: signature.name } : null,
      signedAt: signature?.at ?? null,
    };
  });
}
