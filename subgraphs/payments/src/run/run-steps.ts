import type { Role } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../payments-context.ts';
import { actorsOf } from './find-run.ts';
import { PaymentRunStep } from './payment-run-figures.type.ts';
import type { PaymentRun } from './payment-run.entity.ts';
import { mayWorkOn } from './run-access.ts';
import type { RunRefusalCode } from './run-refusals.ts';
import { afterAction, type RunActionKind } from './run-state.ts';

/** Steps people take, with who may and whose earlier steps bar them. */
const peoplesSteps: readonly {
  kind: RunActionKind;
  roles: readonly Role[];
  barredBy: readonly RunActionKind[];
  refusal: RunRefusalCode | null;
}[] = [
  { kind: 'REVIEW', roles: ['paymentReviewer'], barredBy: ['PREPARE'], refusal: 'RUN_OWN' },
  { kind: 'APPROVE', roles: ['paymentApprover'], barredBy: ['PREPARE'], refusal: 'RUN_OWN' },
  { kind: 'REQUEST_SENDING', roles: ['paymentSender'], barredBy: ['PREPARE', 'APPROVE'], refusal: 'RUN_SENDER_NOT_INDEPENDENT' },
  { kind: 'ENQUIRE', roles: ['paymentSender'], barredBy: [], refusal: null },
  { kind: 'RESOLVE_ACCEPTED', roles: ['paymentSender'], barredBy: [], refusal: null },
  { kind: 'RESOLVE_NOT_RECEIVED', roles: ['paymentSender'], barredBy: [], refusal: null },
  { kind: 'TAKE_RETURN', roles: ['paymentSender'], barredBy: [], refusal: null },
  { kind: 'WITHDRAW', roles: ['paymentPreparer', 'paymentReviewer', 'paymentApprover'], barredBy: [], refusal: null },
];

/** The steps that are possible where the run stands, and which of them this caller may take: what a page offers. */
export async function runSteps(context: PaymentsContext, run: PaymentRun): Promise<PaymentRunStep[]> {
  const { manager } = context.database;
  const possible = peoplesSteps.filter(({ kind }) => afterAction({ state: run.state, sending: run.sending }, kind));
  return Promise.all(
    possible.map(async ({ kind, roles, barredBy, refusal }) => {
      const holdsRole = mayWorkOn(context.caller, roles, run);
      const barred = holdsRole && barredBy.length > 0 && (await actorsOf(manager, run.id, barredBy)).has(context.caller.subject);
      const unprepared = kind === 'REVIEW' && run.phase !== 'DONE';
      const refusalCode = !holdsRole ? null : barred ? refusal : unprepared ? 'RUN_NOT_PREPARED' : null;
      return Object.assign(new PaymentRunStep(), { kind, allowed: holdsRole && refusalCode === null, refusalCode });
    }),
  );
}
