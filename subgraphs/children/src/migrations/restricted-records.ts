import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn } from 'typeorm';

/** Restricted cases: a mark to keep them out of lists, and tables of their own for what must not be seen. */
export class RestrictedRecords1760250000000 implements MigrationInterface {
  name = 'RestrictedRecords1760250000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('welfare_case', new TableColumn({ ...column.flag('restricted'), default: '0' }));
    await queryRunner.createTable(
      new Table({ name: 'restricted_record', columns: [column.id(), column.encrypted('subject'), column.encrypted('answers')] }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'restricted_note',
        columns: [column.id(), column.reference('case_id'), column.encrypted('content'), column.instant('at')],
        indices: [{ name: 'restricted_note_case', columnNames: ['case_id'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('restricted_note');
    await queryRunner.dropTable('restricted_record');
    await queryRunner.dropColumn('welfare_case', 'restricted');
  }
}
