import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Entitlements, their calculations and the month ledger. All three are only ever added to. */
export class CreateEntitlementTables1760200000000 implements MigrationInterface {
  name = 'CreateEntitlementTables1760200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [entitlement(), calculation(), month()]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['entitlement_month', 'entitlement_calculation', 'entitlement']) await queryRunner.dropTable(table);
  }
}

function entitlement(): Table {
  return new Table({
    name: 'entitlement',
    columns: [
      column.id(),
      column.reference('case_id'),
      column.reference('child_id'),
      column.jurisdiction('jurisdiction_code'),
      column.jurisdiction('township_code'),
      column.text('programme_reference', 128),
      column.text('owner_subject', 255),
      column.reference('decision_id'),
      column.date('confirmed_on'),
      column.month('stated_first_month'),
      column.json('decision_layers'),
      column.encrypted('sealed_facts'),
      column.instant('established_at'),
    ],
    indices: [{ columnNames: ['case_id'], isUnique: true }, { columnNames: ['jurisdiction_code', 'id'] }],
  });
}

function calculation(): Table {
  return new Table({
    name: 'entitlement_calculation',
    columns: [
      column.id(),
      column.reference('entitlement_id'),
      column.int('sequence'),
      column.instant('recorded_at'),
      column.text('cause', 20),
      column.text('state', 20),
      column.month('first_month', true),
      column.json('layers'),
      column.text('kernel_version', 20),
      column.encrypted('record'),
    ],
    indices: [{ columnNames: ['entitlement_id', 'sequence'], isUnique: true }],
  });
}

function month(): Table {
  return new Table({
    name: 'entitlement_month',
    columns: [
      column.id(),
      column.reference('entitlement_id'),
      column.month('month'),
      column.text('kind', 10),
      column.int('revision'),
      column.int('calculation_sequence'),
      column.fen('amount_fen'),
      column.text('basis', 10),
      column.flag('sample'),
      column.encrypted('explanation'),
      column.instant('recorded_at'),
    ],
    indices: [{ columnNames: ['entitlement_id', 'month', 'kind', 'revision'], isUnique: true }],
  });
}
