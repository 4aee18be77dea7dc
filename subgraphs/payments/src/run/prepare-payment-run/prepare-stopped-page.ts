import { insertRows } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../../payments-context.ts';
import { liveMarker, PaymentRun } from '../payment-run.entity.ts';
import { PaymentStop, type StopReasonCode } from '../payment-stop.entity.ts';
import type { PageResult } from './page-result.ts';
import { monthBefore } from './what-is-known.ts';

const select = `
  SELECT item.line AS line, item.entitlement_id AS entitlementId, item.case_id AS caseId, item.gross_fen AS previousFen,
    (SELECT COUNT(*) FROM payment_item here WHERE here.entitlement_id = item.entitlement_id AND here.month = ? AND here.kind = 'MONTHLY'
      AND here.live_key = 'LIVE') AS paid,
    (SELECT COUNT(*) FROM payment_exception held WHERE held.run_id = ? AND held.entitlement_id = item.entitlement_id AND held.month = ?
      AND held.kind = 'MONTHLY') AS held,
    (SELECT COUNT(*) FROM entitlement_month due WHERE due.entitlement_id = item.entitlement_id AND due.month = ? AND due.kind = 'MONTHLY'
      AND due.amount_fen > 0 AND due.payer_code <> ? AND NOT EXISTS (SELECT 1 FROM entitlement_month later
        WHERE later.entitlement_id = due.entitlement_id AND later.month = due.month AND later.kind = due.kind AND later.revision = due.revision + 1)
    ) AS elsewhere
  FROM payment_item item
  WHERE item.run_id = ? AND item.line > ? AND item.month = ? AND item.kind = 'MONTHLY' AND item.live_key = 'LIVE' AND item.supplement = 0
  ORDER BY item.line LIMIT ?`;

interface PreviousRow {
  line: number;
  entitlementId: string;
  caseId: string;
  previousFen: number | string;
  paid: number | string;
  held: number | string;
  elsewhere: number | string;
}

/** One page of last month's regular payments: whoever is neither paid nor held this month is shown to the reviewer with the reason. */
export async function prepareStoppedPage(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, pageSize: number): Promise<PageResult> {
  const month = monthBefore(run.month);
  const { jurisdictionCode, restricted } = run;
  const previous =
    run.sequence === 0
      ? await manager.findOneBy(PaymentRun, { jurisdictionCode, restricted, month, sequence: 0, liveKey: liveMarker })
      : null;
  if (!previous) return { cursor: null, totals: {} };
  const after = run.cursor === '' ? 0 : Number(run.cursor);
  const parameters = [run.month, run.id, run.month, run.month, jurisdictionCode, previous.id, after, month, pageSize];
  const rows = (await manager.query(select, parameters)) as PreviousRow[];
  const stopped = rows.filter(({ paid, held }) => Number(paid) === 0 && Number(held) === 0);
  const stops = stopped.map(({ entitlementId, caseId, previousFen, elsewhere }) =>
    Object.assign(new PaymentStop(), {
      id: kit.ids.next(),
      runId: run.id,
      entitlementId,
      caseId,
      jurisdictionCode,
      restricted,
      previousFen: Number(previousFen),
      reason: (Number(elsewhere) > 0 ? 'PAID_BY_ANOTHER' : 'NOTHING_DUE') satisfies StopReasonCode,
    }),
  );
  await insertRows(manager, PaymentStop, stops);
  const cursor = rows.length === pageSize ? String((rows.at(-1) as PreviousRow).line) : null;
  return { cursor, totals: { stoppedCount: run.stoppedCount + stops.length } };
}
