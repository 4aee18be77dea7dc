import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../../payments-context.ts';
import { lockedRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { recordRunAction } from '../record-run-action.ts';
import { prepareDuesPage } from './prepare-dues-page.ts';
import { prepareStoppedPage } from './prepare-stopped-page.ts';
import { prepareUndecidedPage } from './prepare-undecided-page.ts';
import type { PageResult } from './page-result.ts';

const nextPhase = { DUES: 'UNDECIDED', UNDECIDED: 'STOPPED', STOPPED: 'DONE' } as const;

/**
 * Does one page of a run's preparation in one unit of work: its rows, and the place where to go on, stand or fall together. So it can be killed at
 * any point and goes on with the next page; two workers take turns at the locked run. Returns whether more is to do.
 */
export async function continuePreparation(kit: PaymentsKit, runId: string, pageSize = kit.services.pageSize): Promise<boolean> {
  return kit.database.transact(async (manager) => {
    const run = await lockedRun(manager, kit.database.dialect, runId);
    if (!run || run.state !== 'DRAFT' || run.phase === 'DONE') return false;
    const page = await pageOf(kit, manager, run, pageSize);
    const phase = page.cursor === null ? nextPhase[run.phase] : run.phase;
    const change: Partial<PaymentRun> = { ...page.totals, phase, cursor: page.cursor ?? '' };
    if (phase === 'DONE') {
      const figures = { itemCount: run.itemCount, totalFen: run.totalFen, grossFen: run.grossFen, recoveredFen: run.recoveredFen };
      await recordRunAction(kit, manager, run, { kind: 'FINISH_PREPARATION', figures, change });
      return false;
    }
    await manager.update(PaymentRun, { id: run.id }, change);
    return true;
  });
}

function pageOf(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, pageSize: number): Promise<PageResult> {
  if (run.phase === 'DUES') return prepareDuesPage(kit, manager, run, pageSize);
  if (run.phase === 'UNDECIDED') return prepareUndecidedPage(kit, manager, run, pageSize);
  return prepareStoppedPage(kit, manager, run, pageSize);
}
