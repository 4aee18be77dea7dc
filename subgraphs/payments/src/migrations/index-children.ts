import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = new TableIndex({ name: 'entitlement_child', columnNames: ['child_id'] });

/** A child may have entitlements by several cases: each calculation looks for the others. */
export class IndexChildren1760420000000 implements MigrationInterface {
  name = 'IndexChildren1760420000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex('entitlement', index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('entitlement', index);
  }
}
