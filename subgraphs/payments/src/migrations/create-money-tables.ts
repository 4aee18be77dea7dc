import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Where the money of a child goes, the double-entry ledger, budgets, and what is taken back. Rows are never deleted. */
export class CreateMoneyTables1760500000001 implements MigrationInterface {
  name = 'CreateMoneyTables1760500000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await queryRunner.dropTable(name);
  }
}

function tables(): Table[] {
  return [account(), transaction(), posting(), budget(), recovery(), recoveryPart()];
}

const fund = () => [column.jurisdiction('jurisdiction_code'), column.flag('restricted')];

function account(): Table {
  return new Table({
    name: 'payee_account',
    columns: [
      column.id(),
      column.reference('entitlement_id'),
      column.int('version'),
      ...fund(),
      column.text('method', 10),
      column.text('holder_kind', 20),
      column.encrypted('details'),
      column.token('account_token'),
      column.text('source', 20),
      column.text('given_by_subject', 255),
      column.instant('given_at'),
      column.text('state', 20),
      column.text('checked_by_subject', 255, true),
      column.instant('checked_at', true),
      column.encrypted('check_note', true),
    ],
    indices: [
      { columnNames: ['entitlement_id', 'version'], isUnique: true },
      { columnNames: ['jurisdiction_code', 'restricted', 'state', 'id'] },
    ],
  });
}

function transaction(): Table {
  return new Table({
    name: 'ledger_transaction',
    columns: [
      column.id(),
      ...fund(),
      column.int('fiscal_year'),
      column.text('kind', 30),
      column.text('source_key', 120),
      column.reference('run_id', true),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['source_key'], isUnique: true }, { columnNames: ['jurisdiction_code', 'restricted', 'fiscal_year', 'id'] }],
  });
}

function posting(): Table {
  return new Table({
    name: 'ledger_posting',
    columns: [column.id(), column.reference('transaction_id'), column.int('line'), column.text('account', 30), column.fen('amount_fen')],
    indices: [{ columnNames: ['transaction_id', 'line'], isUnique: true }, { columnNames: ['account', 'transaction_id'] }],
  });
}

function budget(): Table {
  return new Table({
    name: 'budget_year',
    columns: [
      column.id(),
      ...fund(),
      column.int('fiscal_year'),
      column.int('version'),
      column.fen('amount_fen'),
      column.int('warn_at_percent'),
      column.text('set_by_subject', 255),
      column.encrypted('basis'),
      column.instant('set_at'),
    ],
    indices: [{ columnNames: ['jurisdiction_code', 'restricted', 'fiscal_year', 'version'], isUnique: true }],
  });
}

function recovery(): Table {
  return new Table({
    name: 'recovery',
    columns: [
      column.id(),
      column.reference('overpayment_id'),
      column.reference('entitlement_id'),
      column.reference('case_id'),
      ...fund(),
      column.text('method', 10),
      column.fen('total_fen'),
      column.int('limit_percent'),
      column.encrypted('reason'),
      column.text('started_by_subject', 255),
      column.instant('started_at'),
    ],
    indices: [
      { columnNames: ['overpayment_id'], isUnique: true },
      { columnNames: ['entitlement_id', 'id'] },
      { columnNames: ['jurisdiction_code', 'restricted', 'id'] },
    ],
  });
}

function recoveryPart(): Table {
  return new Table({
    name: 'recovery_part',
    columns: [
      column.id(),
      column.reference('recovery_id'),
      column.reference('item_id'),
      column.text('live_key', 36),
      column.fen('amount_fen'),
    ],
    indices: [{ columnNames: ['recovery_id', 'item_id', 'live_key'], isUnique: true }, { columnNames: ['item_id'] }],
  });
}
