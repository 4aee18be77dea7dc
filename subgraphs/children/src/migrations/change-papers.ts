import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Papers that prove a change. */
export class ChangePapers1761000000000 implements MigrationInterface {
  name = 'ChangePapers1761000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'change_paper_file',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.reference('proposal_id'),
          column.text('paper', 24),
          column.encrypted('file_name'),
          column.text('media_type', 60),
          column.int('size_bytes'),
          column.token('sha256'),
          column.text('by_subject', 200),
          column.text('by_name', 100),
          column.instant('attached_at'),
        ],
        indices: [{ name: 'change_paper_file_proposal', columnNames: ['proposal_id', 'attached_at'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('change_paper_file');
  }
}
