import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** For which months money is with the family. */
export class KnownPayments1762200000000 implements MigrationInterface {
  name = 'KnownPayments1762200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const table = new Table({
      name: 'known_payment',
      columns: [column.id(), column.reference('case_id'), column.month('month'), column.flag('arrived'), column.instant('said_at')],
      indices: [{ columnNames: ['case_id', 'month'] }],
    });
    await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('known_payment');
  }
}
