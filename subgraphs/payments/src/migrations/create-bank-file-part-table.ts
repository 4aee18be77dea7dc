import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Bank files that wait for the bank, sealed, in pieces. */
export class CreateBankFilePartTable1761100000001 implements MigrationInterface {
  name = 'CreateBankFilePartTable1761100000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'bank_file_part',
        columns: [column.id(), column.reference('batch_id'), column.int('sequence'), column.encrypted('content')],
        indices: [{ name: 'bank_file_part_order', columnNames: ['batch_id', 'sequence'], isUnique: true }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('bank_file_part');
  }
}
