import type { BenefitLine } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { liveRows } from '../calculate-dues/ledger-changes.ts';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import { ledgerRowOf } from '../record-calculation.ts';
import type { LiveDue } from './live-due.ts';

type Asked = Pick<LiveDue, 'month' | 'kind' | 'payerCode'>;

/** For each (month, kind, payer) of an entitlement how its amount came about; of another county's month, that another county pays it. */
export async function liveExplanations(
  kit: Pick<Kit, 'fields' | 'policy'>,
  manager: EntityManager,
  entitlementId: string,
): Promise<(asked: Asked) => BenefitLine[]> {
  const rows = await manager.findBy(EntitlementMonth, { entitlementId });
  const live = liveRows(rows.map((row) => ledgerRowOf(row, kit.fields)));
  return ({ month, kind, payerCode }) => {
    const row = live.find((one) => one.month === month && one.kind === kind);
    if (!row) return [];
    return row.payerCode === payerCode ? row.lines : [paidElsewhere(row.payerCode, kit)];
  };
}

function paidElsewhere(payerCode: string, { policy }: Pick<Kit, 'policy'>): BenefitLine {
  const name = policy.current().jurisdiction(payerCode)?.name ?? { zh: payerCode, en: payerCode };
  return {
    kind: 'NONE',
    label: { zh: `户籍已迁出，本月由${name.zh}发放`, en: `After the move this month is paid by ${name.en}` },
    amountFen: 0,
  };
}
