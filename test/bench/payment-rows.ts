import { PayeeAccount } from '@onething/payments';
import type { PaymentsServices } from '@onething/payments';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';

/** The county and month of the measured run. */
export const paid = { county: '210106', month: '2026-05' };

const rowsOfStatement = 10_000;
const accountsOfStatement = 500;
const digits = `(SELECT 0 AS d ${Array.from({ length: 9 }, (_, digit) => `UNION ALL SELECT ${digit + 1}`).join(' ')})`;
/** Realistic in size, not in content: nothing of it is ever opened. */
const sealed = `'v1.sample.${'x'.repeat(220)}'`;

/** Fills the ledger with `count` children of one county who are owed one month, each with a verified account whose details are really sealed. */
export async function fillDues({ running }: TestSubgraph<PaymentsServices>, count: number): Promise<void> {
  const { database } = running;
  const sqlite = database.dialect === 'sqlite';
  const idOf = (kind: number): string =>
    sqlite ? `'019${kind}0000-0000-7000-8000-' || printf('%012d', k)` : `CONCAT('019${kind}0000-0000-7000-8000-', LPAD(k, 12, '0'))`;
  const tables: Record<string, Record<string, string>> = {
    entitlement: {
      id: idOf(1),
      case_id: idOf(2),
      child_id: idOf(3),
      jurisdiction_code: `'${paid.county}'`,
      township_code: `'${paid.county}003'`,
      restricted: '0',
      programme_reference: "'programme'",
      owner_subject: "'owner'",
      decision_id: idOf(4),
      confirmed_on: "'2026-03-10'",
      stated_first_month: `'${paid.month}'`,
      decision_layers: "'[]'",
      sealed_facts: sealed,
      established_at: "'2026-03-10T01:00:00.000Z'",
    },
    entitlement_calculation: {
      id: idOf(5),
      entitlement_id: idOf(1),
      sequence: '1',
      recorded_at: "'2026-03-10T01:00:00.000Z'",
      cause: "'CASE_CONFIRMED'",
      state: "'ESTABLISHED'",
      first_month: `'${paid.month}'`,
      layers: "'[]'",
      kernel_version: "'1'",
      record: sealed,
    },
    entitlement_month: {
      id: idOf(6),
      entitlement_id: idOf(1),
      month: `'${paid.month}'`,
      kind: "'MONTHLY'",
      revision: '1',
      calculation_sequence: '1',
      payer_code: `'${paid.county}'`,
      amount_fen: '141100 + k % 7 * 100',
      basis: "'STANDARD'",
      sample: '1',
      explanation: sealed,
      recorded_at: "'2026-03-10T01:00:00.000Z'",
    },
  };
  const numbers = `SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM ${digits} a, ${digits} b, ${digits} c, ${digits} e`;
  for (const [table, columns] of Object.entries(tables)) {
    for (let start = 0; start < count; start += rowsOfStatement) {
      const size = Math.min(rowsOfStatement, count - start);
      const rows = `SELECT n + ${start} AS k FROM (${numbers}) n WHERE n < ${size}`;
      await database.transact((manager) =>
        manager.query(
          `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM (${rows}) numbered ORDER BY k`,
        ),
      );
    }
  }
  await fillAccounts(running.kit, count);
  await database.transact((manager) =>
    manager.query(sqlite ? 'ANALYZE' : 'ANALYZE TABLE entitlement, entitlement_calculation, entitlement_month, payee_account'),
  );
}

/** Sealed one by one, because a sealed value is bound to its row and the bank's file opens each. */
async function fillAccounts(kit: TestSubgraph<PaymentsServices>['running']['kit'], count: number): Promise<void> {
  const names =
    'id, entitlement_id, version, jurisdiction_code, restricted, method, holder_kind, details, account_token, source, given_by_subject, given_at, state';
  const id = (kind: number, k: number): string => `019${kind}0000-0000-7000-8000-${String(k).padStart(12, '0')}`;
  for (let start = 0; start < count; start += accountsOfStatement) {
    const values: unknown[] = [];
    const size = Math.min(accountsOfStatement, count - start);
    for (let k = start; k < start + size; k += 1) {
      const account = Object.assign(new PayeeAccount(), { id: id(7, k) });
      const details = { holder: '示例监护人', bank: '示例银行', accountNumber: `6222${String(k).padStart(15, '0')}` };
      values.push(
        account.id,
        id(1, k),
        1,
        paid.county,
        0,
        'BANK',
        'GUARDIAN',
        kit.fields.seal(account, 'details', JSON.stringify(details)),
      );
      values.push(`token-${k}`, 'APPLICATION', 'owner', '2026-03-10T01:00:00.000Z', 'VERIFIED');
    }
    const row = `(${Array.from({ length: 13 }, () => '?').join(', ')})`;
    const rows = Array.from({ length: size }, () => row).join(', ');
    await kit.database.transact((manager) => manager.query(`INSERT INTO payee_account (${names}) VALUES ${rows}`, values));
  }
}
