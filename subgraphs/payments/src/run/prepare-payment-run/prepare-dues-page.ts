import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../../payments-context.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { insertRows } from '../insert-rows.ts';
import { RecoveryPart } from '../../recovery/recovery-part.entity.ts';
import { type DueRow, dueRows, nextDueMonth } from './due-rows.ts';
import { itemsAndExceptions } from './items-and-exceptions.ts';
import type { PageResult } from './page-result.ts';
import { whatIsKnown } from './what-is-known.ts';

/**
 * One page of the dues of the county, month after month up to the month of the run: what was never paid, came late, came back or grew. A due
 * becomes an item or an exception; what is paid already is left alone, so that a page done twice changes nothing.
 */
export async function prepareDuesPage(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, pageSize: number): Promise<PageResult> {
  const place = await placeOf(manager, run);
  if (!place) return { cursor: null, totals: {} };
  const rows = await dueRows(manager, run, place.month, place, pageSize);
  const open = rows.filter(({ amountFen, paidFen, paidElsewhereFen }) => amountFen > paidFen || paidElsewhereFen > 0);
  const totals = open.length > 0 ? await write(kit, manager, run, place.month, open) : {};
  const last = rows.at(-1);
  const full = rows.length === pageSize && last;
  return { cursor: full ? cursorOf(place.month, last.entitlementId, last.kind) : cursorOf(place.month, '~', ''), totals };
}

async function write(
  kit: PaymentsKit,
  manager: EntityManager,
  run: PaymentRun,
  month: string,
  open: DueRow[],
): Promise<Partial<PaymentRun>> {
  const known = await whatIsKnown(
    manager,
    run,
    month,
    open.map(({ entitlementId }) => entitlementId),
  );
  const { items, exceptions, parts } = itemsAndExceptions(kit.ids, run, month, open, known);
  await insertRows(manager, PaymentItem, items);
  await insertRows(manager, PaymentException, exceptions);
  await insertRows(manager, RecoveryPart, parts);
  const cash = items.filter(({ method }) => method === 'CASH');
  const totals = {
    lastLine: run.lastLine + items.length,
    itemCount: run.itemCount + items.length,
    grossFen: run.grossFen + sum(items.map(({ grossFen }) => grossFen)),
    recoveredFen: run.recoveredFen + sum(items.map(({ recoveredFen }) => recoveredFen)),
    totalFen: run.totalFen + sum(items.map(({ amountFen }) => amountFen)),
    cashCount: run.cashCount + cash.length,
    cashFen: run.cashFen + sum(cash.map(({ amountFen }) => amountFen)),
    exceptionCount: run.exceptionCount + exceptions.length,
  };
  return totals;
}

/** Where the page begins: after the last key, or at the next month; null: every month is done. */
async function placeOf(manager: EntityManager, run: PaymentRun): Promise<{ month: string; entitlementId: string; kind: string } | null> {
  const [month = '', entitlementId = '', kind = ''] = run.cursor.split(' ');
  if (month !== '' && entitlementId !== '~') return { month, entitlementId, kind };
  const next = await nextDueMonth(manager, run.jurisdictionCode, month, run.month);
  return next === null ? null : { month: next, entitlementId: '', kind: '' };
}

/** `~` comes after every id: the month is done. */
function cursorOf(month: string, entitlementId: string, kind: string): string {
  return `${month} ${entitlementId} ${kind}`;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
