import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What the policy cases answered in rehearsals. */
export class CreatePolicyCaseTable1764300000000 implements MigrationInterface {
  name = 'CreatePolicyCaseTable1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'rehearsed_policy_case',
        columns: [
          column.id('rehearsal_id'),
          { ...column.text('case_id', 120), isPrimary: true },
          column.text('title', 300),
          column.jurisdiction('code'),
          column.text('question', 40),
          column.date('on_day'),
          column.flag('passed_before'),
          column.flag('passed_after'),
          column.json('differences'),
          column.json('because'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('rehearsed_policy_case');
  }
}
