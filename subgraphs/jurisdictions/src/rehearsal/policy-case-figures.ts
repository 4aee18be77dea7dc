import type { EntityManager } from 'typeorm';
import { RehearsedPolicyCase } from './rehearsed-policy-case.entity.ts';

/** How the policy cases of a rehearsal came out. */
export async function policyCaseFigures(
  manager: EntityManager,
  rehearsalId: string,
): Promise<{ total: number; redBefore: number; redAfter: number; newlyRed: number }> {
  const count = (more: { passedBefore?: boolean; passedAfter?: boolean } = {}): Promise<number> =>
    manager.countBy(RehearsedPolicyCase, { rehearsalId, ...more });
  return {
    total: await count(),
    redBefore: await count({ passedBefore: false }),
    redAfter: await count({ passedAfter: false }),
    newlyRed: await count({ passedBefore: true, passedAfter: false }),
  };
}
