import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Files on their way between offices, and bulk transfers when a township unit is reassigned. */
export class TransferTables1760700000001 implements MigrationInterface {
  name = 'TransferTables1760700000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables()) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables().reverse()) await queryRunner.dropTable(table);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'case_transfer',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('proposal_id', true),
        column.reference('batch_id', true),
        column.text('reason', 12),
        column.text('state', 16),
        column.int('version'),
        column.jurisdiction('from_area'),
        column.jurisdiction('from_county'),
        column.jurisdiction('to_area'),
        column.jurisdiction('to_county'),
        column.flag('cross_province'),
        column.flag('restricted'),
        column.date('moved_on'),
        column.month('first_month'),
        column.instant('opened_at'),
        column.date('due_on', true),
        column.instant('escalated_at', true),
        column.instant('offered_at', true),
        column.text('offered_by_name', 100, true),
        column.instant('answered_at', true),
        column.text('answered_by_name', 100, true),
        column.encrypted('note', true),
        column.reference('new_case_id', true),
      ],
      indices: [
        { name: 'case_transfer_case', columnNames: ['case_id'] },
        { name: 'case_transfer_from', columnNames: ['from_county', 'state', 'opened_at', 'id'] },
        { name: 'case_transfer_to', columnNames: ['to_county', 'state', 'opened_at', 'id'] },
        { name: 'case_transfer_due', columnNames: ['state', 'due_on'] },
      ],
    }),
  ];
}
