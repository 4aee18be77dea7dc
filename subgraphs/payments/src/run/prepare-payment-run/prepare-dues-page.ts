import { insertRows } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { RecoveryPart } from '../../recovery/recovery-part.entity.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { runTotals } from '../run-totals.ts';
import { type DueRow, dueRows } from './due-rows.ts';
import { cursorAfter, nextDuesPage, rowsOfPage } from './dues-page.ts';
import { insertPlainDues } from './insert-plain-dues.ts';
import { itemsAndExceptions } from './items-and-exceptions.ts';
import type { PageResult } from './page-result.ts';
import { whatIsKnown } from './what-is-known.ts';

/**
 * One page of the dues of the county, month after month up to the month of the run: what was never paid, came late, came back or grew. A due
 * becomes an item or an exception; what is paid already is left alone, so that a page done twice changes nothing.
 */
export async function prepareDuesPage(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, pageSize: number): Promise<PageResult> {
  const page = await nextDuesPage(manager, run, pageSize);
  if (!page) return { cursor: null, totals: {} };
  await insertPlainDues(kit, manager, run, page);
  const plain = await runTotals(manager, run.id, run.lastLine);
  // As many payments as rows: every row is one of them, and no due is left.
  const open = plain.itemCount === (await rowsOfPage(manager, run, page)) ? [] : await dueRows(manager, run, page);
  const lastLine = run.lastLine + plain.itemCount;
  const exceptionCount = open.length > 0 ? await writeOthers(kit, manager, { ...run, lastLine }, page.month, open) : 0;
  const { itemCount, grossFen, recoveredFen, totalFen, cashCount, cashFen } =
    open.length > exceptionCount ? await runTotals(manager, run.id, run.lastLine) : plain;
  const totals = {
    lastLine: run.lastLine + itemCount,
    itemCount: run.itemCount + itemCount,
    grossFen: run.grossFen + grossFen,
    recoveredFen: run.recoveredFen + recoveredFen,
    totalFen: run.totalFen + totalFen,
    cashCount: run.cashCount + cashCount,
    cashFen: run.cashFen + cashFen,
    exceptionCount: run.exceptionCount + exceptionCount,
  };
  return { cursor: cursorAfter(page), totals };
}

/** Dues with a history, each with all that bears on it. Returns how many became exceptions. */
async function writeOthers(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, month: string, open: DueRow[]): Promise<number> {
  const ids = open.map(({ entitlementId }) => entitlementId);
  const known = await whatIsKnown(manager, run, month, ids);
  const { items, exceptions, parts } = itemsAndExceptions(kit.ids, run, month, open, known);
  await insertRows(manager, PaymentItem, items);
  await insertRows(manager, PaymentException, exceptions);
  await insertRows(manager, RecoveryPart, parts);
  return exceptions.length;
}
