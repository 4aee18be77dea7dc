import type { Entitlement } from '../entitlement.entity.ts';

/**
 * The county whose office has the file now, and the fund its children are paid from: what is asked of an office (an account to verify, a hold, an
 * objection) is asked of this one, also where another county confirmed the child.
 */
export function officeOf({ townshipCode, restricted }: Pick<Entitlement, 'townshipCode' | 'restricted'>): {
  jurisdictionCode: string;
  restricted: boolean;
} {
  return { jurisdictionCode: townshipCode.slice(0, 6), restricted };
}
