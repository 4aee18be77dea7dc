import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Drafts of policy, their changes and their log, and the months that were paid. */
export class CreateDraftTables1764200000000 implements MigrationInterface {
  name = 'CreateDraftTables1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'policy_draft',
        columns: [
          column.id(),
          column.jurisdiction('code'),
          column.text('name', 200),
          column.text('basis_document', 200),
          column.text('basis_clause', 200),
          column.date('effective_from'),
          column.text('transition', 20),
          column.date('transition_from', true),
          column.flag('retroactive'),
          column.text('state', 20),
          column.int('version'),
          column.int('revision'),
          column.json('created_by'),
          column.instant('created_at'),
          column.json('submitted_by', true),
          column.json('approved_by', true),
          column.date('publish_on', true),
          column.longText('override_reason', true),
          column.text('release_id', 80, true),
          column.text('release_hash', 80, true),
          column.instant('saved_at'),
        ],
        indices: [{ columnNames: ['code', 'state', 'id'] }, { columnNames: ['state', 'publish_on'] }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'policy_draft_change',
        columns: [
          column.id(),
          column.reference('draft_id'),
          column.text('path', 250),
          column.json('content'),
          column.int('version'),
          column.json('author'),
          column.instant('changed_at'),
        ],
        indices: [{ columnNames: ['draft_id', 'path'], isUnique: true }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'policy_draft_act',
        columns: [
          column.id(),
          column.reference('draft_id'),
          column.int('sequence'),
          column.text('kind', 20),
          column.text('subject', 255),
          column.json('actor'),
          column.instant('at'),
          column.longText('note', true),
          column.json('steps'),
          column.reference('of_act_id', true),
        ],
        indices: [{ columnNames: ['draft_id', 'sequence'], isUnique: true }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'paid_month',
        columns: [
          { ...column.jurisdiction('county'), isPrimary: true },
          { ...column.month('month'), isPrimary: true },
          column.instant('sent_at'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['paid_month', 'policy_draft_act', 'policy_draft_change', 'policy_draft']) await queryRunner.dropTable(table);
  }
}
