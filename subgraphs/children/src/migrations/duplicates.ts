import { column } from '@onething/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';

const searches = [
  new TableIndex({ name: 'welfare_case_child_name', columnNames: ['child_name_hash'] }),
  new TableIndex({ name: 'welfare_case_child_born', columnNames: ['county_code', 'child_born_on'] }),
];

/** Probable duplicates, the people of an application by blind index, and what children are searched by. */
export class Duplicates1760250000001 implements MigrationInterface {
  name = 'Duplicates1760250000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'duplicate_hint',
        columns: [
          column.id(),
          column.reference('case_id'),
          column.reference('other_case_id'),
          column.int('score'),
          column.text('shared', 60),
          column.text('state', 10),
          column.instant('found_at'),
          column.instant('decided_at', true),
          column.text('decided_by_name', 100, true),
          column.encrypted('reason', true),
        ],
        indices: [
          { name: 'duplicate_hint_pair', columnNames: ['case_id', 'other_case_id'], isUnique: true },
          { name: 'duplicate_hint_other', columnNames: ['other_case_id'] },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'case_person',
        columns: [column.id(), column.reference('case_id'), column.text('role', 10), column.token('identity_token')],
        indices: [
          { name: 'case_person_case', columnNames: ['case_id'] },
          { name: 'case_person_token', columnNames: ['identity_token'] },
        ],
      }),
    );
    await queryRunner.createIndices('welfare_case', searches);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of searches) await queryRunner.dropIndex('welfare_case', index.name as string);
    await queryRunner.dropTable('case_person');
    await queryRunner.dropTable('duplicate_hint');
  }
}
