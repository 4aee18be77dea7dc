import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';

/** Who was asked about by which case. Cases that asked before are known again when they ask anew. */
export class AskedPeople1761000000002 implements MigrationInterface {
  name = 'AskedPeople1761000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'asked_person',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.jurisdiction('jurisdiction_code'),
          column.text('role', 12),
          column.token('identity_token'),
        ],
        indices: [
          { name: 'asked_person_token', columnNames: ['identity_token'] },
          { name: 'asked_person_once', columnNames: ['case_id', 'role', 'identity_token'], isUnique: true },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('asked_person');
  }
}
