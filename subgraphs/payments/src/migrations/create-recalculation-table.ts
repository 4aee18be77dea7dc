import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** How far the recalculation is that a release calls for. */
export class CreateRecalculationTable1762100000000 implements MigrationInterface {
  name = 'CreateRecalculationTable1762100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const table = new Table({
      name: 'release_recalculation',
      columns: [
        column.id(),
        column.jurisdiction('code'),
        column.text('release_id', 200),
        column.text('release_hash', 100),
        column.text('phase', 10),
        column.reference('cursor', true),
        column.int('calculated_count'),
        column.int('changed_count'),
        column.instant('started_at'),
        column.instant('done_at', true),
      ],
      indices: [{ columnNames: ['release_hash'], isUnique: true }, { columnNames: ['phase', 'id'] }],
    });
    await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('release_recalculation');
  }
}
