import { column } from '@onething/subgraph-kit';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** The paths of an act beside its values, so that the log of a long draft can be read without them. */
export class NamePathsOfActs1764300000000 implements MigrationInterface {
  name = 'NamePathsOfActs1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('policy_draft_act', new TableColumn(column.json('paths', true)));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('policy_draft_act', 'paths');
  }
}
