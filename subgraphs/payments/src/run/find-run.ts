import type { Role } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentRunAction } from './payment-run-action.entity.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { requireFunded } from './run-access.ts';
import type { RunActionKind } from './run-state.ts';

/** The run, for whoever may look at it and act in one of the roles. Inside a unit of work it is locked until the end. */
export async function findRun(context: PaymentsContext, id: string, actors?: readonly Role[]): Promise<PaymentRun> {
  return requireFunded(context, await context.database.manager.findOneBy(PaymentRun, { id }), actors);
}

/** The same inside a unit of work: whoever comes second waits, and sees what the first did. */
export async function lockRun(context: PaymentsContext, manager: EntityManager, id: string, actors: readonly Role[]): Promise<PaymentRun> {
  return requireFunded(context, await lockedRun(manager, context.database.dialect, id), actors);
}

/** The run, locked where the database knows locks of rows; SQLite has one writer anyway. */
export async function lockedRun(manager: EntityManager, dialect: 'sqlite' | 'mariadb', id: string): Promise<PaymentRun | null> {
  if (dialect === 'sqlite') return manager.findOneBy(PaymentRun, { id });
  return manager.findOne(PaymentRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Subjects of everybody who did one of these to the run. */
export async function actorsOf(manager: EntityManager, runId: string, kinds: readonly RunActionKind[]): Promise<Set<string>> {
  const actions = await manager.findBy(PaymentRunAction, { runId });
  return new Set(actions.filter(({ kind }) => kinds.includes(kind)).map(({ actorSubject }) => actorSubject));
}
