/** A benefit the child already receives, as the calculation wants it. Amounts are integer fen; without one the calculation says what it lacks. */
export interface OtherBenefit {
  kind: 'DIBAO' | 'TEKUN' | 'DISABLED_LIVING' | 'DISABLED_NURSING';
  fen?: number;
}

const kinds = new Set<string>(['DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING']);

/** Reads the benefits declared in the form (`otherAssistance.kinds`); anything else, OTHER and NONE included, is left out. */
export function otherBenefitsOf(answers: Record<string, unknown>): OtherBenefit[] {
  const assistance = answers.otherAssistance;
  if (typeof assistance !== 'object' || assistance === null || !('kinds' in assistance) || !Array.isArray(assistance.kinds)) return [];
  return assistance.kinds
    .filter((kind): kind is OtherBenefit['kind'] => typeof kind === 'string' && kinds.has(kind))
    .map((kind) => ({ kind }));
}
