import { Misuse } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import { PaymentRunAction, type RunActionFigures } from './payment-run-action.entity.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { runRefusal } from './run-refusals.ts';
import { afterAction, type RunActionKind } from './run-state.ts';

/** Who acts; the system by default. */
export interface RunActor {
  subject: string;
  name: string | null;
}

export const systemActor: RunActor = { subject: 'system:payments', name: null };

/** What is recorded of an action. */
export interface RunActionDraft {
  kind: RunActionKind;
  by?: RunActor;
  note?: string;
  figures?: RunActionFigures;
  /** Columns of the run that change with it. */
  change?: Partial<PaymentRun>;
}

/**
 * Appends an action to the history of a run and moves the run's state, in the unit of work of `manager`. Refuses RUN_STEP_NOT_POSSIBLE where the
 * state does not allow it; throws CONFLICT when somebody else acted in between. `run` is brought up to date.
 */
export async function recordRunAction(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, draft: RunActionDraft): Promise<void> {
  const { kind, by = systemActor, note, figures = {}, change = {} } = draft;
  const after = afterAction(run.version === 0 ? null : run, kind);
  if (!after) throw runRefusal('RUN_STEP_NOT_POSSIBLE');
  const sequence = run.version + 1;
  const columns = { ...change, ...after, version: sequence };
  const updated = await manager.update(PaymentRun, { id: run.id, version: run.version }, columns);
  if (updated.affected !== 1) throw new Misuse('CONFLICT', 'The run changed meanwhile: look again');
  const row = Object.assign(new PaymentRunAction(), {
    id: kit.ids.next(),
    runId: run.id,
    sequence,
    kind,
    actorSubject: by.subject,
    actorName: by.name,
    at: kit.clock.now(),
    figures,
  });
  row.note = kit.fields.sealOptional(row, 'note', note);
  await manager.insert(PaymentRunAction, row);
  Object.assign(run, columns);
  await kit.audit.append(manager, {
    jurisdictionCode: run.jurisdictionCode,
    actor: by.subject,
    action: `payment-run-${kind.toLowerCase().replaceAll('_', '-')}`,
    subject: run.id,
    details: { ...figures },
  });
}

/** Who did it, of a request. */
export function actorOf({ caller }: { caller: { subject: string; name?: string } }): RunActor {
  return { subject: caller.subject, name: caller.name ?? null };
}
