import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { ChildrenContext, ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { claimChildAgain, releaseChild } from '../case/submit-application/submit-application.ts';
import { CertificateRow } from '../decision/decision.entity.ts';
import { endVisits } from '../visit/end-visits.ts';
import type { ChangeEffect } from './change-effect.ts';
import { EnrolmentEndRow } from './life-event.entity.ts';

/**
 * Notes what a decided change does to the enrolment: ended at once where its day has come, with that day otherwise; reinstated where a correction takes
 * the end back. Returns what the case shows from now on; undefined: as before.
 */
export async function endEnrolment(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  { effect, proposalId, on }: { effect: ChangeEffect; proposalId: string; on: string },
): Promise<'ENDED' | 'REINSTATED' | undefined> {
  const caseId = file.record.id;
  const today = context.clock.today();
  if (!effect.reinstates && effect.lastMonth === null) return undefined;
  await manager.update(EnrolmentEndRow, { caseId, revokedAt: IsNull() }, { revokedAt: context.clock.now(), done: true });
  const wasEnded = file.state.status === 'ENDED';
  await endVisits(context, manager, caseId, effect.lastMonth === null ? null : on);
  if (effect.lastMonth === null) {
    if (!wasEnded) return undefined;
    await claimChildAgain(context, manager, file);
    await manager.update(CertificateRow, { id: caseId }, { recalledOn: null });
    return 'REINSTATED';
  }
  const due = on <= today;
  await manager.insert(EnrolmentEndRow, {
    id: context.ids.next(),
    caseId,
    proposalId,
    lastMonth: effect.lastMonth,
    endsOn: on,
    done: due,
    revokedAt: null,
  });
  if (!due) return undefined;
  await removeFromRegister(context, manager, file);
  return wasEnded ? undefined : 'ENDED';
}

/** The child may apply anew, anywhere; the certificate is recalled. The history stays. */
export async function removeFromRegister(kit: Pick<ChildrenKit, 'clock'>, manager: EntityManager, file: CaseFile): Promise<void> {
  await releaseChild(manager, file);
  await manager.update(CertificateRow, { id: file.record.id }, { recalledOn: kit.clock.today() });
}
