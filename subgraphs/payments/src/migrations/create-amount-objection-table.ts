import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Objections to amounts and their answers. */
export class CreateAmountObjectionTable1761000000000 implements MigrationInterface {
  name = 'CreateAmountObjectionTable1761000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const table = new Table({
      name: 'amount_objection',
      columns: [
        column.id(),
        column.reference('entitlement_id'),
        column.int('sequence'),
        column.jurisdiction('jurisdiction_code'),
        column.month('month', true),
        column.encrypted('reason'),
        column.instant('raised_at'),
        column.text('outcome', 20, true),
        column.encrypted('answer', true),
        column.instant('answered_at', true),
        column.text('by_subject', 200, true),
        column.text('by_name', 100, true),
      ],
      indices: [
        { columnNames: ['entitlement_id', 'sequence'], isUnique: true },
        { columnNames: ['jurisdiction_code', 'answered_at', 'raised_at'] },
      ],
    });
    await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('amount_objection');
  }
}
