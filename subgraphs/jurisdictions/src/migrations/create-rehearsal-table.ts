import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Rehearsals and what the policy cases answered in them. */
export class CreateRehearsalTable1762000000001 implements MigrationInterface {
  name = 'CreateRehearsalTable1762000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'rehearsal',
        columns: [
          column.id(),
          column.jurisdiction('code'),
          column.reference('draft_id', true),
          column.int('draft_revision', true),
          column.json('asked_before'),
          column.json('asked_after'),
          column.json('rules_before'),
          column.json('rules_after'),
          column.date('on_day'),
          column.month('from_month'),
          column.text('state', 10),
          column.text('live_key', 36),
          column.text('children_state', 10),
          column.text('payments_state', 10),
          column.text('policy_cases_state', 10),
          column.text('requested_by_subject', 255),
          column.text('requested_by', 100),
          column.instant('requested_at'),
          column.instant('ended_at', true),
        ],
        indices: [
          { columnNames: ['code', 'live_key'], isUnique: true },
          { columnNames: ['code', 'id'] },
          { columnNames: ['draft_id', 'id'] },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('rehearsal');
  }
}
