import { idempotent, isDuplicateKey } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import type { PaymentsContext } from '../../payments-context.ts';
import { liveMarker, PaymentRun } from '../payment-run.entity.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { requireFunded } from '../run-access.ts';
import { runRefusal } from '../run-refusals.ts';

/** What a run is started with. */
export interface StartRunInput {
  idempotencyKey: string;
  jurisdictionCode: string;
  month: string;
  restricted?: boolean | null;
  supplementary?: boolean | null;
}

/**
 * Starts the run of a county for a month, for its preparer; the work itself is done page by page by `continuePreparation`, so that it can be left.
 * Refuses RUN_TOO_EARLY, RUN_EXISTS (one regular run a month), RUN_OUT_OF_ORDER, RUN_OPEN while an
 * earlier run is not sent, and for a run that pays what the regular one could not RUN_REGULAR_FIRST.
 */
export async function startRun(context: PaymentsContext, input: StartRunInput): Promise<string> {
  const { jurisdictionCode, month, restricted, supplementary } = input;
  const fund = { jurisdictionCode, restricted: restricted ?? false };
  requireFunded(context, fund, ['paymentPreparer']);
  if (month > context.clock.today().slice(0, 7)) throw runRefusal('RUN_TOO_EARLY');
  try {
    return await idempotent(context, 'preparePaymentRun', { ...input }, async (manager) => {
      const sequence = supplementary ? await nextSequence(manager, fund, month) : 0;
      if (!supplementary) await requireFirst(manager, fund, month);
      const run = newRun(context, { ...fund, month, sequence });
      await manager.insert(PaymentRun, run);
      await recordRunAction(context, manager, run, { kind: 'PREPARE', by: actorOf(context) });
      return run.id;
    });
  } catch (error) {
    if (isDuplicateKey(error, 'payment_run')) throw runRefusal('RUN_EXISTS');
    throw error;
  }
}

type Fund = { jurisdictionCode: string; restricted: boolean };

/** States in which a run may still lose payments: what it drops or gives up would be missed by a later run that was prepared beside it. */
const unsent: readonly PaymentRun['state'][] = ['DRAFT', 'REVIEWED', 'APPROVED'];

async function requireFirst(manager: EntityManager, fund: Fund, month: string): Promise<void> {
  const last = await manager.findOne(PaymentRun, { where: { ...fund, sequence: 0, liveKey: liveMarker }, order: { month: 'DESC' } });
  if (last && last.month > month) throw runRefusal('RUN_OUT_OF_ORDER');
  if (last?.month === month) throw runRefusal('RUN_EXISTS');
  if (await manager.existsBy(PaymentRun, { ...fund, liveKey: liveMarker, state: In([...unsent]) })) throw runRefusal('RUN_OPEN');
}

async function nextSequence(manager: EntityManager, fund: Fund, month: string): Promise<number> {
  const runs = await manager.findBy(PaymentRun, { ...fund, month });
  const live = runs.filter(({ liveKey }) => liveKey === liveMarker);
  if (!live.some(({ sequence }) => sequence === 0)) throw runRefusal('RUN_REGULAR_FIRST');
  if (await manager.existsBy(PaymentRun, { ...fund, liveKey: liveMarker, state: In([...unsent]) })) throw runRefusal('RUN_OPEN');
  return Math.max(...runs.map(({ sequence }) => sequence)) + 1;
}

function newRun(context: PaymentsContext, key: Fund & { month: string; sequence: number }): PaymentRun {
  return Object.assign(new PaymentRun(), {
    ...key,
    id: context.ids.next(),
    liveKey: liveMarker,
    state: 'DRAFT' as const,
    sending: false,
    version: 0,
    phase: 'DUES' as const,
    cursor: '',
    lastLine: 0,
    itemCount: 0,
    grossFen: 0,
    recoveredFen: 0,
    totalFen: 0,
    cashCount: 0,
    cashFen: 0,
    exceptionCount: 0,
    stoppedCount: 0,
    startedAt: context.clock.now(),
  });
}
