import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';

/** Bulk transfers with their cases; children by age, for who turns 18 soon. */
export class BulkTransferTables1760700000002 implements MigrationInterface {
  name = 'BulkTransferTables1760700000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
    await queryRunner.createIndex(
      'welfare_case',
      new TableIndex({ name: 'welfare_case_status_born', columnNames: ['status', 'child_born_on'] }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('welfare_case', 'welfare_case_status_born');
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'transfer_batch',
      columns: [
        column.id(),
        column.jurisdiction('from_area'),
        column.jurisdiction('to_area'),
        column.date('on_date'),
        column.encrypted('reason'),
        column.text('by_subject', 200),
        column.text('by_name', 100),
        column.instant('ordered_at'),
        column.text('accepted_by_subject', 200, true),
        column.text('accepted_by_name', 100, true),
      ],
      indices: [
        { name: 'transfer_batch_from', columnNames: ['from_area', 'ordered_at'] },
        { name: 'transfer_batch_to', columnNames: ['to_area', 'ordered_at'] },
      ],
    }),
    new Table({
      name: 'transfer_item',
      columns: [
        column.id(),
        column.reference('batch_id'),
        column.reference('case_id'),
        column.text('state', 12),
        column.text('code', 40, true),
        column.flag('restricted'),
      ],
      indices: [
        { name: 'transfer_item_once', columnNames: ['batch_id', 'case_id'], isUnique: true },
        { name: 'transfer_item_pending', columnNames: ['state', 'id'] },
      ],
    }),
  ];
}
