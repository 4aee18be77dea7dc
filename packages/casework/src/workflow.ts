import type { CaseLevel } from './case-status.ts';

/** Steps of signing as the paper forms name them: township 经办 查验 负责, county 经办 复核 确认. */
export type SignatureStep = 'handler' | 'verifier' | 'head' | 'reviewer' | 'confirmer';

/** Roles that act on a case, granted on a jurisdiction subtree. */
export type CaseworkRole = 'villageDirector' | 'townshipOfficer' | 'townshipHead' | 'countyOfficer' | 'countyReviewer' | 'countyConfirmer';

/** How many people sign at each level, in order; configuration of the jurisdiction. The first step prepares, the last one decides. */
export interface CaseWorkflow {
  signatures: { township: readonly SignatureStep[]; county: readonly SignatureStep[] };
  /** Calendar days after a refusal in which the applicant may object; those of the law where absent. */
  objectionDays?: number;
}

/** Two people at each level: the least that is lawful. */
export const twoPersonWorkflow: CaseWorkflow = {
  signatures: { township: ['handler', 'head'], county: ['handler', 'confirmer'] },
};

/** Steps of a level in order. Throws RangeError for a configuration in which one person alone could decide. */
export function signatureSteps(workflow: CaseWorkflow, level: CaseLevel): readonly SignatureStep[] {
  const steps = level === 'TOWNSHIP' ? workflow.signatures.township : workflow.signatures.county;
  if (steps.length < 2) throw new RangeError(`signatures of ${level} need at least two people`);
  return steps;
}

/** Roles that may give the signature of a step. */
export function rolesForStep(level: CaseLevel, step: SignatureStep): readonly CaseworkRole[] {
  if (level === 'TOWNSHIP')
    return step === 'head' ? ['townshipHead'] : ['townshipOfficer', ...(step === 'verifier' ? (['townshipHead'] as const) : [])];
  if (step === 'confirmer') return ['countyConfirmer'];
  return step === 'reviewer' ? ['countyReviewer', 'countyConfirmer'] : ['countyOfficer'];
}
