import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What was paid beyond what was due: the case, its assessments, and what was taken back or waived for which month. */
export class OverpaymentTables1760410000000 implements MigrationInterface {
  name = 'OverpaymentTables1760410000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [overpayment(), assessment(), entry()]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['overpayment_entry', 'overpayment_assessment', 'overpayment']) await queryRunner.dropTable(table);
  }
}

function overpayment(): Table {
  return new Table({
    name: 'overpayment',
    columns: [
      column.id(),
      column.reference('entitlement_id'),
      column.reference('case_id'),
      column.jurisdiction('payer_code'),
      column.flag('restricted'),
      column.text('state', 20),
      column.fen('amount_fen'),
      column.fen('recovered_fen'),
      column.fen('waived_fen'),
      column.encrypted('waiver', true),
      column.instant('opened_at'),
      column.instant('updated_at'),
      column.int('version'),
    ],
    indices: [
      { name: 'overpayment_of_county', columnNames: ['payer_code', 'state', 'id'] },
      { name: 'overpayment_of_child', columnNames: ['entitlement_id', 'payer_code'] },
    ],
  });
}

function assessment(): Table {
  return new Table({
    name: 'overpayment_assessment',
    columns: [
      column.id(),
      column.reference('overpayment_id'),
      column.int('sequence'),
      column.text('cause', 20),
      column.fen('amount_fen'),
      column.encrypted('months'),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['overpayment_id', 'sequence'], isUnique: true }],
  });
}

function entry(): Table {
  return new Table({
    name: 'overpayment_entry',
    columns: [
      column.id(),
      column.reference('overpayment_id'),
      column.reference('entitlement_id'),
      column.jurisdiction('payer_code'),
      column.month('month'),
      column.text('kind', 10),
      column.text('type', 10),
      column.fen('amount_fen'),
      column.text('reference', 120),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['overpayment_id', 'id'] }, { columnNames: ['entitlement_id'] }],
  });
}
