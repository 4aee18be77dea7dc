import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** When terms of parents of enrolled children end. */
export class TermEnds1761000000001 implements MigrationInterface {
  name = 'TermEnds1761000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'term_end',
        columns: [{ ...column.reference('case_id'), isPrimary: true }, column.date('ends_on')],
        indices: [{ name: 'term_end_next', columnNames: ['ends_on', 'case_id'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('term_end');
  }
}
