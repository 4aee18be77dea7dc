import type { CaseHead } from '../case-types.ts';
import { casePathOf } from '../route.ts';

/** The page where the next step of a case is done. */
export function nextStepPath(row: Pick<CaseHead, 'id' | 'nextStep'>): string {
  const action = row.nextStep.action;
  if (action === 'SEND_ONE_TIME_NOTICE' || action === 'REQUEST_SUPPLEMENT' || action === 'REQUEST_COUNTY_SUPPLEMENT')
    return casePathOf(row.id, 'notice');
  if (action === 'PREPARE_DECISION' || action === 'SIGN_DECISION') return casePathOf(row.id, 'decision');
  return casePathOf(row.id);
}
