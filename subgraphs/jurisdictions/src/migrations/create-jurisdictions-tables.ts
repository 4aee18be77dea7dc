import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Published releases and calendar years that cases wait for. */
export class CreateJurisdictionsTables1760100000000 implements MigrationInterface {
  name = 'CreateJurisdictionsTables1760100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'published_release',
        columns: [
          column.id(),
          column.jurisdiction('code'),
          column.text('release_id', 80),
          column.text('hash', 80),
          column.date('published_on'),
          column.date('effective_from'),
          column.flag('sample'),
          column.flag('assumed_date'),
          column.json('layer_name'),
          column.json('basis'),
          column.flag('founding'),
          column.instant('recorded_at'),
        ],
        indices: [
          { columnNames: ['code', 'release_id'], isUnique: true },
          { columnNames: ['code', 'hash'], isUnique: true },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'missing_calendar_year',
        columns: [
          { ...column.int('year'), isPrimary: true },
          { ...column.reference('case_id'), isPrimary: true },
          column.date('needed_on'),
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('missing_calendar_year');
    await queryRunner.dropTable('published_release');
  }
}
