import type { Ids } from '@onething/subgraph-kit';
import { keptBack } from '../../recovery/kept-back.ts';
import { RecoveryPart } from '../../recovery/recovery-part.entity.ts';
import { type ExceptionCode, PaymentException } from '../payment-exception.entity.ts';
import { type DifferenceCode, PaymentItem } from '../payment-item.entity.ts';
import { liveMarker, type PaymentRun } from '../payment-run.entity.ts';
import type { DueRow } from './due-rows.ts';
import type { Known, KnownAccount } from './what-is-known.ts';

/** The rows a page of open dues becomes. Every due becomes exactly one item or one exception. */
export function itemsAndExceptions(
  ids: Ids,
  run: PaymentRun,
  month: string,
  open: readonly DueRow[],
  known: Known,
): { items: PaymentItem[]; exceptions: PaymentException[]; parts: RecoveryPart[] } {
  const items: PaymentItem[] = [];
  const exceptions: PaymentException[] = [];
  const parts: RecoveryPart[] = [];
  for (const due of open) {
    const openFen = due.amountFen - due.paidFen;
    const account = known.accounts.get(due.entitlementId);
    const code = exceptionOf(due, account, known);
    const { entitlementId, caseId, kind } = due;
    const { id: runId, jurisdictionCode, restricted } = run;
    const place = { id: ids.next(), runId, entitlementId, caseId, jurisdictionCode, restricted, month, kind };
    if (code || !account) {
      const amountFen = Math.max(0, due.paidElsewhereFen > 0 ? due.amountFen - (due.paidFen - due.paidElsewhereFen) : openFen);
      exceptions.push(Object.assign(new PaymentException(), { ...place, code: code ?? 'NO_ACCOUNT', amountFen }));
      continue;
    }
    const keeps = keptBack(known.recoveries.get(entitlementId) ?? [], openFen);
    for (const { recoveryId, amountFen } of keeps)
      parts.push(Object.assign(new RecoveryPart(), { id: ids.next(), recoveryId, itemId: place.id, liveKey: liveMarker, amountFen }));
    const recoveredFen = keeps.reduce((total, { amountFen }) => total + amountFen, 0);
    const difference = differenceOf(run, month, due, known);
    items.push(
      Object.assign(new PaymentItem(), {
        ...place,
        line: run.lastLine + items.length + 1,
        supplement: due.lastSupplement + 1,
        liveKey: liveMarker,
        grossFen: openFen,
        recoveredFen,
        amountFen: openFen - recoveredFen,
        dueRevision: due.revision,
        method: account.method,
        accountId: account.id,
        difference,
        previousFen: difference === 'ARREARS' ? due.paidFen : (known.previousFen.get(entitlementId) ?? 0),
        state: 'OPEN' as const,
        returnReason: null,
        answeredAt: null,
      }),
    );
  }
  return { items, exceptions, parts };
}

function exceptionOf(due: DueRow, account: KnownAccount | undefined, known: Known): ExceptionCode | null {
  if (due.paidElsewhereFen > 0) return 'PAID_ELSEWHERE';
  if (known.held.has(due.entitlementId)) return 'ON_HOLD';
  if (!account) return 'NO_ACCOUNT';
  if (account.state !== 'VERIFIED') return 'ACCOUNT_UNVERIFIED';
  const back = known.cameBack.get(`${due.entitlementId} ${due.kind}`);
  // A new account, or an officer's word, lets what came back be paid again; the same account would only send it back again.
  return back && back.accountId === account.id && !back.released ? 'CAME_BACK' : null;
}

function differenceOf(run: PaymentRun, month: string, due: DueRow, known: Known): DifferenceCode {
  if (known.cameBack.has(`${due.entitlementId} ${due.kind}`)) return 'REISSUED';
  if (due.kind === 'LUMP_SUM') return 'ONCE';
  if (month < run.month || due.lastSupplement >= 0) return 'ARREARS';
  const previous = known.previousFen.get(due.entitlementId);
  if (previous === undefined) return 'NEW';
  return previous === due.amountFen ? 'SAME' : 'CHANGED';
}
