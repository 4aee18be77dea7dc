import { addresses } from '../routes.ts';

/** The address of a step of the form, of the papers or of the review. */
export function stepAddress(code: string, caseId: string, step: string): string {
  if (step === 'materials') return addresses.materials(code, caseId);
  if (step === 'review') return addresses.review(code, caseId);
  return addresses.form(code, caseId, step);
}
